import { and, eq, sql } from 'drizzle-orm';
import type { Transaction } from '../../client.ts';
import { contacts, enrollments } from '../../schema/index.ts';

const rowsPerStatement = 2_000;

export type NewEnrollment = { id: string; contactId: string };

/**
 * Adds contacts to a campaign and makes it their latest. Who got into another campaign meanwhile is
 * left out.
 * @returns those who joined
 */
export async function insertEnrollments(
  tx: Transaction,
  campaign: { id: string; workspaceId: string },
  joining: readonly { contactId: string; pausedAt: Date | null }[],
): Promise<NewEnrollment[]> {
  const joined: NewEnrollment[] = [];
  for (let from = 0; from < joining.length; from += rowsPerStatement) {
    const rows = joining.slice(from, from + rowsPerStatement).map(({ contactId, pausedAt }) => ({
      workspaceId: campaign.workspaceId,
      campaignId: campaign.id,
      contactId,
      pausedAt,
      state: 'enrolled' as const,
      reasonCode: 'queued_for_admission' as const,
    }));
    joined.push(
      ...(await tx
        .insert(enrollments)
        .values(rows)
        .onConflictDoNothing()
        .returning({ id: enrollments.id, contactId: enrollments.contactId })),
    );
  }
  await tx
    .update(contacts)
    .set({ currentEnrollmentId: sql`${enrollments.id}` })
    .from(enrollments)
    .where(
      and(
        eq(enrollments.contactId, contacts.id),
        eq(enrollments.campaignId, campaign.id),
        eq(enrollments.state, 'enrolled'),
        sql`${contacts.currentEnrollmentId} is distinct from ${enrollments.id}`,
      ),
    );
  return joined;
}
