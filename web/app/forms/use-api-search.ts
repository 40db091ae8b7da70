import { useEffect, useState } from 'react';
import type { z } from 'zod';
import { callApi } from '../session/call-api.ts';

const typingPauseMs = 180;

/**
 * Searches a list of the API while a person types.
 * @param path below `/api/v1`; its `q` is what is searched for
 */
export function useApiSearch<Page extends z.ZodType<{ items: readonly unknown[] }>>(
  path: string,
  page: Page,
  { q, limit }: { q: string; limit: number },
) {
  /** null = not read yet. */
  const [found, setFound] = useState<z.output<Page> | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const [attempt, setAttempt] = useState(1);
  const words = q.trim();

  useEffect(() => {
    let isWanted = true;
    const search = async () => {
      const query = new URLSearchParams({ limit: String(limit), ...(words && { q: words }) });
      const answer = await callApi(`${path}?${query}`, page);
      if (!isWanted) return;
      setProblem(answer.ok ? null : answer.message);
      if (answer.ok) setFound(answer.value);
    };
    const timer = setTimeout(() => void search(), words === '' ? 0 : typingPauseMs);
    return () => {
      isWanted = false;
      clearTimeout(timer);
    };
  }, [path, page, words, limit, attempt]);

  return { found, problem, retry: () => setAttempt(attempt + 1) };
}
