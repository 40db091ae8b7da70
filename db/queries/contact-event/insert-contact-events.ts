import { sql } from 'drizzle-orm';
import type { Actor } from '#domain/workspace/actor.ts';
import type { Transaction } from '../../client.ts';
import { newId } from '../../new-id.ts';
import { contactEvents } from '../../schema/index.ts';

export type SharedEvent = {
  workspaceId: string;
  type: string;
  at: Date;
  actor: Actor;
  data: Record<string, unknown>;
};

/** The same line in the timelines of many contacts, in the transaction of its cause. */
export async function insertContactEvents(
  tx: Transaction,
  event: SharedEvent,
  whom: readonly { contactId: string; enrollmentId: string | null }[],
): Promise<void> {
  const rows = JSON.stringify(
    whom.map(({ contactId, enrollmentId }) => ({
      id: newId('contactEvent'),
      contact_id: contactId,
      enrollment_id: enrollmentId,
    })),
  );
  await tx.execute(sql`
    insert into ${contactEvents} (id, workspace_id, contact_id, enrollment_id, type, at, actor, data)
    select id, ${event.workspaceId}, contact_id, enrollment_id, ${event.type},
      ${event.at.toISOString()}::timestamptz, ${JSON.stringify(event.actor)}::jsonb,
      ${JSON.stringify(event.data)}::jsonb
    from json_to_recordset(${rows}::json)
      as whom (id text, contact_id text, enrollment_id text)`);
}
