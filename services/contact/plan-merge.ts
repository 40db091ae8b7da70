import type { Transaction } from '#db/client.ts';
import type { OpenEnrollment } from '#db/queries/enrollment/find-open-enrollment.ts';
import { mergeValues, type MergedValues } from '#domain/contact/merge-values.ts';
import { ContactStatusView } from '#domain/contact/contact-status-view.ts';
import { finalStatuses } from '#domain/contact/shown-contact-status.ts';
import type { MergeContactsInput } from '#domain/contact/merge-contacts-input.ts';
import { AppError } from '#domain/shared/app-error.ts';
import { lockContact, type LockedContact } from './lock-contact.ts';

export type MergePlan = {
  kept: LockedContact;
  other: LockedContact;
  values: MergedValues;
  /** Whether they have replied or bounced. */
  isOver: boolean;
  /** Open enrollments that end: whoever has answered or cannot be reached is in none, others in one. */
  ending: OpenEnrollment[];
};

/** Locks both contacts and says what they become together. @throws AppError not_found; invalid_input */
export async function planMerge(
  tx: Transaction,
  input: { contactId: string; otherId: string } & Pick<MergeContactsInput, 'takeFromOther'>,
): Promise<MergePlan> {
  const { contactId, otherId, takeFromOther = [] } = input;
  if (contactId === otherId) {
    throw new AppError('invalid_input', 'A contact cannot be merged with itself.');
  }
  // In one order, so that two merges of the same people wait for each other.
  const locked = new Map<string, LockedContact>();
  for (const id of [contactId, otherId].toSorted()) locked.set(id, await lockContact(tx, id));
  const [kept, other] = [locked.get(contactId), locked.get(otherId)];
  if (!kept || !other) throw new Error('a contact was locked and is not there');
  const values = mergeValues(valuesOf(kept), valuesOf(other), takeFromOther);
  const open = [kept.enrollment, other.enrollment].flatMap((enrollment) => enrollment ?? []);
  const isOver = finalStatuses.some((status) => status === values.status);
  return { kept, other, values, isOver, ending: isOver ? open : open.slice(1) };
}

function valuesOf({ contact }: LockedContact): MergedValues {
  return { ...contact, status: ContactStatusView.parse(contact.status) };
}
