import { useState } from 'react';
import { toast } from 'sonner';
import type { BulkChangeInput } from '#domain/bulk/bulk-change-input.ts';
import { BulkChangeView } from '#domain/bulk/bulk-change-view.ts';
import { callApi } from '../../session/call-api.ts';

const undoMs = 12_000;

const words: Record<BulkChangeView['action'], string> = {
  tag: 'Tagged',
  untag: 'Untagged',
  addToList: 'Put on the list',
  removeFromList: 'Taken off the list',
  pause: 'Paused',
  resume: 'Resumed',
  delete: 'Deleted',
};

/** Changes many contacts and offers to take it back; the list hears of both by itself. */
export function useBulkChange(onDone: () => void) {
  const [isBusy, setIsBusy] = useState(false);

  async function undo({ id, action }: BulkChangeView) {
    const answer = await callApi(`/contacts/bulk/${id}/undo`, BulkChangeView, {});
    if (!answer.ok) toast.error(answer.message);
    else toast.success(undoneWords(action, answer.value.changed));
  }

  async function change(input: BulkChangeInput) {
    setIsBusy(true);
    const answer = await callApi('/contacts/bulk', BulkChangeView, input);
    setIsBusy(false);
    if (!answer.ok) return void toast.error(answer.message);
    const { action, changed } = answer.value;
    toast.success(
      changed === 0 ? 'Nobody had to be changed' : `${words[action]}: ${people(changed)}`,
      {
        duration: undoMs,
        ...(changed > 0 && {
          action: { label: 'Undo', onClick: () => void undo(answer.value) },
        }),
      },
    );
    onDone();
  }

  return { change, isBusy };
}

function undoneWords(action: BulkChangeView['action'], changed: number): string {
  if (action !== 'delete') return `Undone: ${people(changed)}`;
  return `${people(changed)} back. Sequences that had begun stay ended; who waited for a first email waits again.`;
}

function people(count: number): string {
  return count === 1 ? '1 contact' : `${count.toLocaleString('en')} contacts`;
}
