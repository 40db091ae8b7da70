import { useNavigate, useRevalidator } from '@remix-run/react';
import { useState } from 'react';
import { toast } from 'sonner';
import { NeedAnswerView, type NeedView } from '#domain/needs-you/need-view.ts';
import { callApi } from '../../session/call-api.ts';

type NeedAction = NeedView['actions'][number];

/** Where the pages show what a GET of the API answers. */
const pages: Readonly<Record<string, string>> = {
  '/integrity': '/settings#integrity',
  '/notion/connections': '/settings/notion',
  '/notion/sync-log': '/settings/notion/sync?state=failed',
};

/** Carries out what answers a need: a call of the API, or a way to the page that shows it. */
export function useNeedAction() {
  const [running, setRunning] = useState<NeedAction | null>(null);
  const navigate = useNavigate();
  const { revalidate } = useRevalidator();

  async function run(action: NeedAction) {
    if (action.method === 'GET') return navigate(pages[action.path] ?? action.path);
    setRunning(action);
    const answer = await callApi(action.path, NeedAnswerView, action.body ?? {});
    setRunning(null);
    if (!answer.ok) return void toast.error(answer.message);
    const elsewhere = answer.value?.authorizationUrl;
    if (elsewhere !== undefined) return window.location.assign(elsewhere);
    toast.success(action.label);
    revalidate();
  }

  return { run, running };
}
