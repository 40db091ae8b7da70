import { and, eq, inArray, sql } from 'drizzle-orm';
import type { Transaction } from '../../client.ts';
import { enrollments, outboundEmails } from '../../schema/index.ts';
import { releaseSlot } from '../outbound-email/release-slot.ts';

export type Move = {
  campaignId: string;
  fromMailboxId: string;
  toMailboxId: string;
  /** Left out = everybody who writes from that mailbox. */
  contactId?: string;
  now: Date;
};

export type MovedEnrollment = {
  id: string;
  contactId: string;
  /** A thread stays behind in the old mailbox. */
  startsNewThread: boolean;
  /** Its next mail was written already and becomes a draft: its workflow has to write it anew. */
  isWritten: boolean;
};

const unsent = sql`('draft', 'awaiting_approval', 'queued', 'granted', 'failed')`;

/**
 * Moves contacts of a campaign to another mailbox, in a few statements whatever their number. Who has a
 * mail with the provider, or one of which nobody knows, stays. The caller holds the mailbox they leave
 * alone (`lockMailbox`), so that none of their mails is granted, claimed or settled meanwhile.
 */
export async function moveEnrollments(tx: Transaction, move: Move): Promise<MovedEnrollment[]> {
  const { fromMailboxId, toMailboxId, now } = move;
  const isWritten = sql<boolean>`exists (
    select 1 from outbound_emails email
    where email.enrollment_id = enrollments.id and email.state in ${unsent})`;
  const moved = await tx
    .update(enrollments)
    .set({
      mailboxId: toMailboxId,
      threadId: null,
      reasonCode: sql`case when ${isWritten} then 'writing_draft' else ${enrollments.reasonCode} end`,
      reasonInputs: sql`case when ${isWritten} then '{}'::jsonb else ${enrollments.reasonInputs} end`,
      recheckAt: sql`case when ${isWritten} then ${now.toISOString()}::timestamptz else ${enrollments.recheckAt} end`,
    })
    .where(and(leaves(move), sql`not ${isUndecided}`))
    .returning({
      id: enrollments.id,
      contactId: enrollments.contactId,
      startsNewThread: sql<boolean>`${enrollments.sentCount} > 0`,
      isWritten,
    });
  await takeMailAlong(tx, { fromMailboxId, toMailboxId }, moved);
  return moved;
}

/** Who may not move now, and why: their mail is with the provider, or nobody can tell where it is. */
export function listImmovable(tx: Transaction, move: Omit<Move, 'toMailboxId' | 'now'>) {
  return tx
    .select({
      contactId: enrollments.contactId,
      code: sql<'sending' | 'send_uncertain'>`case ${enrollments.reasonCode}
        when 'send_uncertain' then 'send_uncertain' else 'sending' end`,
    })
    .from(enrollments)
    .where(and(leaves(move), isUndecided));
}

const leaves = ({ campaignId, fromMailboxId, contactId }: Omit<Move, 'toMailboxId' | 'now'>) =>
  and(
    eq(enrollments.campaignId, campaignId),
    eq(enrollments.mailboxId, fromMailboxId),
    eq(enrollments.state, 'active'),
    contactId === undefined ? undefined : eq(enrollments.contactId, contactId),
  );

const isUndecided = sql`(${enrollments.reasonCode} = 'send_uncertain' or exists (
  select 1 from outbound_emails email
  where email.enrollment_id = enrollments.id and email.state = 'sending'))`;

/** What a person has yet to approve keeps its text; all else is written anew, in the new sender's name. */
async function takeMailAlong(
  tx: Transaction,
  { fromMailboxId, toMailboxId }: Pick<Move, 'fromMailboxId' | 'toMailboxId'>,
  moved: readonly MovedEnrollment[],
): Promise<void> {
  const written = JSON.stringify(moved.flatMap(({ id, isWritten }) => (isWritten ? id : [])));
  const mails = await tx
    .select({ id: outboundEmails.id })
    .from(outboundEmails)
    .where(
      and(
        sql`${outboundEmails.enrollmentId} in (select json_array_elements_text(${written}::json))`,
        eq(outboundEmails.mailboxId, fromMailboxId),
        sql`${outboundEmails.state} in ${unsent}`,
      ),
    )
    .for('update');
  const ids = mails.map(({ id }) => id);
  if (ids.length === 0) return;
  await releaseSlot(tx, ...ids);
  await tx
    .update(outboundEmails)
    .set({
      mailboxId: toMailboxId,
      state: sql`case ${outboundEmails.state} when 'awaiting_approval' then 'awaiting_approval' else 'draft' end`,
      inReplyTo: null,
      references: [],
      providerDraftId: null,
      providerThreadId: null,
      failure: null,
    })
    .where(inArray(outboundEmails.id, ids));
}
