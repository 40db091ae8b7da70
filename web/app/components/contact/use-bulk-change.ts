import { useState } from 'react';
import { toast } from 'sonner';
import type { BulkChangeInput } from '#domain/bulk/bulk-change-input.ts';
import { BulkChangeView } from '#domain/bulk/bulk-change-view.ts';
import { EnrollmentView } from '#domain/campaign/enrollment-view.ts';
import { enrollmentWords } from '../../forms/enrollment-words.ts';
import { callApi } from '../../session/call-api.ts';

const undoMs = 12_000;

const words: Record<BulkChangeView['action'], string> = {
  tag: 'Tagged',
  untag: 'Untagged',
  addToList: 'Put on the list',
  removeFromList: 'Taken off the list',
  pause: 'Paused',
  resume: 'Resumed',
  enroll: 'Enrolled',
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
    offer(
      changed === 0 ? 'Nobody had to be changed' : `${words[action]}: ${people(changed)}`,
      changed > 0 ? answer.value : null,
    );
  }

  async function enroll(campaignId: string, whom: Omit<BulkChangeInput, 'action'>) {
    setIsBusy(true);
    const answer = await callApi(`/campaigns/${campaignId}/contacts`, EnrollmentView, whom);
    setIsBusy(false);
    if (!answer.ok) return void toast.error(answer.message);
    const { bulkChangeId: id, enrolled: changed } = answer.value;
    offer(enrollmentWords(answer.value), id === null ? null : { id, action: 'enroll', changed });
  }

  function offer(sentence: string, done: BulkChangeView | null) {
    toast.success(sentence, {
      duration: undoMs,
      ...(done && { action: { label: 'Undo', onClick: () => void undo(done) } }),
    });
    onDone();
  }

  return { change, enroll, isBusy };
}

function undoneWords(action: BulkChangeView['action'], changed: number): string {
  if (action === 'enroll') return `${people(changed)} out of the campaign again`;
  if (action !== 'delete') return `Undone: ${people(changed)}`;
  return `${people(changed)} back; their sequences go on where they stopped`;
}

function people(count: number): string {
  return count === 1 ? '1 contact' : `${count.toLocaleString('en')} contacts`;
}
