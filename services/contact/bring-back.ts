import { insertContactEvents } from '#db/queries/contact-event/insert-contact-events.ts';
import { restoreContacts } from '#db/queries/contact/restore-contacts.ts';
import type { FrozenRow } from '#db/queries/enrollment/list-frozen.ts';
import { thawEnrollments, type ThawedRow } from '#db/queries/enrollment/thaw-enrollments.ts';
import type { Change } from '../change-workspace.ts';
import type { VerbContext } from '../context.ts';

/**
 * Out of the trash, with all that was there, the sequence included: it goes on from where it stood still,
 * unless its contact may not be mailed by now.
 * @returns the ids of those who are back
 */
export async function bringBack(
  { access, clock }: VerbContext,
  change: Change,
  contactIds: readonly string[],
): Promise<string[]> {
  const { tx, announce } = change;
  const back = await restoreContacts(tx, contactIds);
  if (back.length === 0) return back;
  const by = { workspaceId: access.workspaceId, actor: access.actor, at: clock() };
  const { goingOn, ended } = await thawEnrollments(tx, back, by.at);
  const goesOn = new Map(goingOn.map(({ id, contactId }) => [contactId, id]));
  await insertContactEvents(
    tx,
    { ...by, type: 'contact.restored', data: {} },
    back.map((contactId) => ({ contactId, enrollmentId: goesOn.get(contactId) ?? null })),
  );
  await insertContactEvents(
    tx,
    { ...by, type: 'sequence.ended', data: { ending: 'stopped' } },
    ended.map(({ id, contactId }) => ({ contactId, enrollmentId: id })),
  );
  await tell(change, goingOn, ended);
  await announce('contact.changed', back.length === 1 ? (back[0] ?? null) : null);
  return back;
}

async function tell(
  { announce, owe }: Change,
  goingOn: readonly ThawedRow[],
  ended: readonly FrozenRow[],
): Promise<void> {
  for (const { id, isAdmitted, isPaused, thawed } of goingOn) {
    if (isAdmitted && !isPaused) owe({ kind: 'resume_contact', enrollmentId: id });
    if (isAdmitted && thawed.mustLook) owe({ kind: 'poke_contact', enrollmentId: id });
  }
  for (const { id, isAdmitted } of ended) {
    if (isAdmitted) owe({ kind: 'stop_contact', enrollmentId: id });
  }
  for (const campaignId of new Set(goingOn.map((row) => row.campaignId))) {
    owe({ kind: 'poke_campaign', campaignId });
    await announce('campaign.changed', campaignId);
  }
  for (const mailboxId of new Set(goingOn.flatMap((row) => row.mailboxId ?? []))) {
    owe({ kind: 'poke_mailbox', mailboxId });
  }
}
