import { sql } from 'drizzle-orm';
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
  // Each by its key: joined by campaign, a planner that has not counted the new rows yet compares all with all.
  await tx.execute(sql`
    update ${contacts} set current_enrollment_id = joined.id, updated_at = now()
    from json_to_recordset(${JSON.stringify(joined)}::json) as joined (id text, contact_id text)
    where ${contacts}.id = joined.contact_id`);
  return joined.map(({ id, contact_id: contactId }) => ({ id, contactId }));
}
