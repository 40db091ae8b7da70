import { useRevalidator } from '@remix-run/react';
import { useState } from 'react';
import { toast } from 'sonner';
import { RestoredContactsView } from '#domain/contact/restored-contacts-view.ts';
import { callApi } from '../../session/call-api.ts';

/** Takes contacts out of the trash and says what that did not bring back. */
export function useRestore(onDone: () => void) {
  const { revalidate } = useRevalidator();
  const [isBusy, setIsBusy] = useState(false);

  async function restore(contactIds: readonly string[]) {
    setIsBusy(true);
    const body = { contactIds };
    const answer = await callApi('/contacts/trash/restore', RestoredContactsView, body);
    setIsBusy(false);
    if (!answer.ok) return void toast.error(answer.message);
    const { restored, left } = answer.value;
    if (restored > 0) {
      toast.success(`${people(restored)} back; their sequences go on where they stopped`);
    }
    if (left > 0) {
      toast.error(`${people(left)} stay: another contact has the address by now`);
    }
    revalidate();
    onDone();
  }

  return { restore: (ids: readonly string[]) => void restore(ids), isBusy };
}

function people(count: number): string {
  return count === 1 ? '1 contact' : `${count.toLocaleString('en')} contacts`;
}
