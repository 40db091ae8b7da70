import { and, asc, desc, eq, getTableColumns, gte, isNull, sql } from 'drizzle-orm';
import type { ReplyMeaning } from '#domain/reply/meaning/reply-meaning.ts';
import type { StepKind } from '#domain/sequence/step-kind.ts';
import type { Transaction } from '../../client.ts';
import {
  campaigns,
  contacts,
  enrollments,
  inboundMessages,
  mailDomains,
  mailboxes,
  steps,
  workspaces,
} from '../../schema/index.ts';

// Each column costs a list its reading. What search and conditions look in repeats the others.
const { searchText: _, fieldsText: __, ...contact } = getTableColumns(contacts);
const enrollment = {
  id: enrollments.id,
  campaignId: enrollments.campaignId,
  mailboxId: enrollments.mailboxId,
  state: enrollments.state,
  admittedAt: enrollments.admittedAt,
  nextDueAt: enrollments.nextDueAt,
  pausedAt: enrollments.pausedAt,
  reasonCode: enrollments.reasonCode,
  reasonInputs: enrollments.reasonInputs,
  recheckAt: enrollments.recheckAt,
};

/** Contacts with what explains their present reason: latest enrollment, its campaign, mailbox, workspace. */
export function selectContactOverviews(tx: Transaction) {
  return tx
    .select({
      contact,
      enrollment,
      campaign: { state: campaigns.state, pausedAt: campaigns.pausedAt },
      workspacePausedAt: workspaces.sendingPausedAt,
      nextStepKind: nextStepKind(tx),
      replyMeaning: replyMeaning(tx),
      /** What DNS says of the address's domain; null = not known. */
      acceptsMail: mailDomains.acceptsMail,
      mailbox: {
        // First, and never null: Drizzle takes a joined row whose first field is null for none.
        connection: mailboxes.connection,
        disconnectedAt: mailboxes.disconnectedAt,
        pausedAt: mailboxes.pausedAt,
        breakerTrippedAt: mailboxes.breakerTrippedAt,
      },
    })
    .from(contacts)
    .innerJoin(workspaces, eq(workspaces.id, contacts.workspaceId))
    .leftJoin(enrollments, eq(enrollments.id, contacts.currentEnrollmentId))
    .leftJoin(campaigns, eq(campaigns.id, enrollments.campaignId))
    .leftJoin(
      mailDomains,
      and(
        eq(mailDomains.workspaceId, contacts.workspaceId),
        eq(mailDomains.domain, contacts.emailDomain),
      ),
    )
    .leftJoin(mailboxes, eq(mailboxes.id, enrollments.mailboxId))
    .$dynamic();
}

/** Of the enrollment's next step; null when nothing is left. */
function nextStepKind(tx: Transaction) {
  const next = tx
    .select({ kind: steps.kind })
    .from(steps)
    .where(
      and(
        eq(steps.campaignId, enrollments.campaignId),
        gte(steps.position, enrollments.nextPosition),
        isNull(steps.removedAt),
      ),
    )
    .orderBy(asc(steps.position))
    .limit(1);
  return sql<StepKind | null>`(${next})`;
}

/** Of the latest reply; null when there is none, or nobody knows. */
function replyMeaning(tx: Transaction) {
  const latest = tx
    .select({ meaning: inboundMessages.meaning })
    .from(inboundMessages)
    .where(and(eq(inboundMessages.contactId, contacts.id), eq(inboundMessages.class, 'reply')))
    .orderBy(desc(inboundMessages.receivedAt))
    .limit(1);
  return sql<ReplyMeaning | null>`(${latest})`;
}

export type ContactOverview = Awaited<ReturnType<typeof selectContactOverviews>>[number];
