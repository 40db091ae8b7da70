import { and, eq, sql } from 'drizzle-orm';
import type { Transaction } from '../../client.ts';
import { newId } from '../../new-id.ts';
import { contacts, enrollments } from '../../schema/index.ts';

export type NewEnrollment = { id: string; contactId: string };

/**
 * Adds contacts to a campaign, in their order, and makes it their latest. Who got into another campaign
 * meanwhile is left out.
 * @returns those who joined
 */
export async function insertEnrollments(
  tx: Transaction,
  campaign: { id: string; workspaceId: string },
  joining: readonly { contactId: string; pausedAt: Date | null }[],
): Promise<NewEnrollment[]> {
  // One parameter for all of them: tens of thousands of values would take longer to send than to write.
  const rows = JSON.stringify(
    joining.map(({ contactId, pausedAt }) => ({
      id: newId('enrollment'),
      contact_id: contactId,
      paused_at: pausedAt,
    })),
  );
  const joined = await tx.execute<{ id: string; contact_id: string }>(sql`
    insert into ${enrollments}
      (id, workspace_id, campaign_id, contact_id, state, reason_code, paused_at)
    select id, ${campaign.workspaceId}, ${campaign.id}, contact_id,
      'enrolled', 'queued_for_admission', paused_at
    from json_to_recordset(${rows}::json)
      as joining (id text, contact_id text, paused_at timestamptz)
    on conflict do nothing
    returning id, contact_id`);
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
  return joined.map(({ id, contact_id: contactId }) => ({ id, contactId }));
}
