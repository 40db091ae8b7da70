import { useEffect, useState } from 'react';
import { pageView } from '#domain/shared/page-view.ts';
import { TemplateView } from '#domain/template/template-view.ts';
import { callApi } from '../../session/call-api.ts';

const Found = pageView(TemplateView);
const typingPauseMs = 180;

/** Searches the library while a person types. */
export function useTemplateSearch(q: string) {
  /** null = not read yet. */
  const [templates, setTemplates] = useState<readonly TemplateView[] | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const [attempt, setAttempt] = useState(1);
  const words = q.trim();

  useEffect(() => {
    let isWanted = true;
    const search = async () => {
      const query = new URLSearchParams({ limit: '50', ...(words && { q: words }) });
      const answer = await callApi(`/templates?${query}`, Found);
      if (!isWanted) return;
      setProblem(answer.ok ? null : answer.message);
      if (answer.ok) setTemplates(answer.value.items);
    };
    const timer = setTimeout(() => void search(), words === '' ? 0 : typingPauseMs);
    return () => {
      isWanted = false;
      clearTimeout(timer);
    };
  }, [words, attempt]);

  return { templates, problem, retry: () => setAttempt(attempt + 1) };
}
