import { and, asc, eq, inArray, isNull, sql } from 'drizzle-orm';
import { needsApproval } from '#domain/approval/needs-approval.ts';
import type { Actor } from '#domain/workspace/actor.ts';
import type { Transaction } from '../../client.ts';
import { enrollments, outboundEmails, type campaigns } from '../../schema/index.ts';
import { among } from '../bulk/among.ts';
import { insertContactEvents } from '../contact-event/insert-contact-events.ts';
import { countAskedApprovals } from '../outbound-email/count-asked-approvals.ts';
import { releaseSlot } from '../outbound-email/release-slot.ts';

/**
 * Puts mails that are written, not with the provider and approved by nobody before a person, as the
 * campaign's settings now want it. The caller holds the campaign and before that its mailboxes.
 * @returns whose mails those are
 */
export async function askAboutQueued(
  tx: Transaction,
  campaign: Pick<typeof campaigns.$inferSelect, 'id' | 'workspaceId' | 'settings'>,
  { actor, at }: { actor: Actor; at: Date },
): Promise<{ contactId: string; enrollmentId: string }[]> {
  const { workspaceId, settings } = campaign;
  let askedBefore = await countAskedApprovals(tx, campaign.id);
  const asked = (await listUnapproved(tx, campaign.id)).filter((mail) => {
    const isAsked = needsApproval(settings, { ...mail, askedBefore });
    if (isAsked) askedBefore += 1;
    return isAsked;
  });
  if (asked.length === 0) return [];
  const ids = asked.map(({ id }) => id);
  await releaseSlot(tx, ...ids);
  await tx
    .update(outboundEmails)
    // What a person makes of it is not what a draft at the provider says.
    .set({ state: 'awaiting_approval', approvalAskedAt: at, providerDraftId: null })
    .where(among(outboundEmails.id, ids));
  const held = asked.map(({ enrollmentId }) => enrollmentId);
  await tx
    .update(enrollments)
    .set({ reasonCode: 'awaiting_approval', reasonInputs: {}, recheckAt: null })
    .where(among(enrollments.id, held));
  const event = { workspaceId, actor, at, type: 'email.approval_asked', data: {} };
  await insertContactEvents(tx, event, asked);
  return asked;
}

/** Due first, first; not those that went out and came back for now. */
function listUnapproved(tx: Transaction, campaignId: string) {
  return tx
    .select({
      id: outboundEmails.id,
      contactId: outboundEmails.contactId,
      enrollmentId: outboundEmails.enrollmentId,
      confidence: outboundEmails.confidence,
      fallbackReason: outboundEmails.fallbackReason,
    })
    .from(outboundEmails)
    .innerJoin(enrollments, eq(enrollments.id, outboundEmails.enrollmentId))
    .where(
      and(
        eq(outboundEmails.campaignId, campaignId),
        // What the index of mails that are not settled says.
        sql`${outboundEmails.state} not in ('sent', 'cancelled')`,
        inArray(outboundEmails.state, ['queued', 'granted']),
        isNull(outboundEmails.approvedAt),
        isNull(outboundEmails.sentAt),
        eq(enrollments.state, 'active'),
      ),
    )
    .orderBy(asc(outboundEmails.dueAt), asc(outboundEmails.id))
    .for('update', { of: outboundEmails });
}
