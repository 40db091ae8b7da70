import { and, eq, exists, isNotNull, isNull, sql } from 'drizzle-orm';
import type { Transaction } from '../../client.ts';
import { contacts, enrollments, outboundEmails } from '../../schema/index.ts';

/** Admitted contacts whose workflow has not been confirmed yet, be it their first or a further one. */
export function listUnstarted(tx: Transaction, campaignId: string) {
  const returned = tx
    .select({ one: sql`1` })
    .from(outboundEmails)
    .where(
      and(
        eq(outboundEmails.enrollmentId, enrollments.id),
        eq(outboundEmails.state, 'queued'),
        isNotNull(outboundEmails.sentAt),
      ),
    );
  return tx
    .select({
      id: enrollments.id,
      workspaceId: enrollments.workspaceId,
      campaignId: enrollments.campaignId,
      mailboxId: enrollments.mailboxId,
      /** Its sequence had ended, and goes on for a mail that came back for now. */
      isReopened: sql<boolean>`${exists(returned)}`,
    })
    .from(enrollments)
    .where(
      and(
        eq(enrollments.campaignId, campaignId),
        eq(enrollments.state, 'active'),
        isNull(enrollments.workflowStartedAt),
      ),
    );
}

export async function markStarted(tx: Transaction, enrollmentId: string, at: Date): Promise<void> {
  await tx
    .update(enrollments)
    .set({ workflowStartedAt: at })
    .where(eq(enrollments.id, enrollmentId));
}

/** Contacts that woke during a pause and are no longer paused: they must look again. */
export async function listHeld(tx: Transaction, campaignId: string): Promise<string[]> {
  const rows = await tx
    .select({ id: enrollments.id })
    .from(enrollments)
    .innerJoin(contacts, eq(contacts.id, enrollments.contactId))
    .where(
      and(
        eq(enrollments.campaignId, campaignId),
        eq(enrollments.state, 'active'),
        isNotNull(enrollments.heldAt),
        isNull(enrollments.pausedAt),
        isNull(contacts.pausedAt),
      ),
    );
  return rows.map(({ id }) => id);
}

export async function clearHeld(tx: Transaction, enrollmentId: string): Promise<void> {
  await tx.update(enrollments).set({ heldAt: null }).where(eq(enrollments.id, enrollmentId));
}
