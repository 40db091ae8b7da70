import { insertContactEvents } from '#db/queries/contact-event/insert-contact-events.ts';
import { restoreContacts } from '#db/queries/contact/restore-contacts.ts';
import { requeueEnrollments } from '#db/queries/enrollment/requeue-enrollments.ts';
import type { Change } from '../change-workspace.ts';
import type { VerbContext } from '../context.ts';

/**
 * Out of the trash, and back into the queue of the campaign if its first email had not come up; a
 * sequence that had begun stays ended.
 * @returns the ids of those who are back
 */
export async function bringBack(
  { access, clock }: VerbContext,
  { tx, announce, owe }: Change,
  contactIds: readonly string[],
): Promise<string[]> {
  const back = await restoreContacts(tx, contactIds);
  if (back.length === 0) return back;
  const by = { workspaceId: access.workspaceId, actor: access.actor, at: clock() };
  await insertContactEvents(
    tx,
    { ...by, type: 'contact.restored', data: {} },
    back.map((contactId) => ({ contactId, enrollmentId: null })),
  );
  const waiting = await requeueEnrollments(tx, back);
  for (const campaignId of new Set(waiting.map((each) => each.campaignId))) {
    const joined = waiting.filter((each) => each.campaignId === campaignId);
    await insertContactEvents(tx, { ...by, type: 'campaign.joined', data: { campaignId } }, joined);
    await announce('campaign.changed', campaignId);
    owe({ kind: 'poke_campaign', campaignId });
  }
  await announce('contact.changed', back.length === 1 ? (back[0] ?? null) : null);
  return back;
}
