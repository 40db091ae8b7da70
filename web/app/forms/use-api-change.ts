import { useRevalidator } from '@remix-run/react';
import { toast } from 'sonner';
import { UnreadView } from '#domain/shared/unread-view.ts';
import { callApi } from '../session/call-api.ts';

export interface ApiChange {
  method: 'POST' | 'PATCH' | 'DELETE';
  /** Below `/api/v1`. */
  path: string;
  body?: object;
  /** What to say once it is done. */
  done: string;
  /** What takes it back, offered for a while. */
  undo?: ApiChange;
}

/** As long as a person needs to notice a slip. */
const undoMs = 10_000;

/** Changes something through the API; the page reads again what it shows. */
export function useApiChange() {
  const { revalidate } = useRevalidator();

  /** @returns why it was refused, for the form that asked; null = done */
  async function save(change: ApiChange): Promise<string | null> {
    const { method, path, body = {}, done, undo } = change;
    const answer = await callApi(path, UnreadView, body, method);
    if (!answer.ok) return answer.message;
    toast.success(done, {
      ...(undo && {
        duration: undoMs,
        action: { label: 'Undo', onClick: () => run(undo) },
      }),
    });
    revalidate();
    return null;
  }

  /** For a single press, which has no form to show a refusal in. */
  function run(change: ApiChange): void {
    void save(change).then((refusal) => refusal !== null && toast.error(refusal));
  }

  return { save, run };
}
