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

export type Held = { id: string; heldAt: Date };

/**
 * Contacts that must look again and are not paused: they woke during a pause, or an edit of their sequence
 * concerns many.
 */
export async function listHeld(tx: Transaction, campaignId: string): Promise<Held[]> {
  const rows = await tx
    .select({ id: enrollments.id, heldAt: enrollments.heldAt })
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
  return rows.flatMap(({ id, heldAt }) => (heldAt ? { id, heldAt } : []));
}

/** They have been woken; who has been held anew meanwhile is to be woken again. */
export async function clearHeld(tx: Transaction, { id, heldAt }: Held): Promise<void> {
  await tx
    .update(enrollments)
    .set({ heldAt: null })
    .where(and(eq(enrollments.id, id), eq(enrollments.heldAt, heldAt)));
}
