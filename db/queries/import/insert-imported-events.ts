import { sql } from 'drizzle-orm';
import type { AcceptedRow } from '#domain/import/read-contact-rows.ts';
import { systemActor } from '#domain/workspace/actor.ts';
import type { Transaction } from '../../client.ts';
import { newId } from '../../new-id.ts';
import { contactEvents } from '../../schema/index.ts';
import { publishLiveEvent } from '../live-event.ts';
import type { ImportRow } from './find-import.ts';
import type { UpsertedContact } from './upsert-contacts.ts';

/** Says in each contact's timeline which line of which file it came from, and tells open pages once. */
export async function insertImportedEvents(
  tx: Transaction,
  imported: {
    run: ImportRow;
    accepted: readonly AcceptedRow[];
    written: readonly UpsertedContact[];
    at: Date;
  },
): Promise<void> {
  const { run, accepted, written, at } = imported;
  if (written.length === 0) return;
  const { workspaceId, id: importId } = run;
  const lineOf = new Map(accepted.map(({ line, contact }) => [contact.emailNormalized, line]));
  const events = written.map(({ id: contactId, emailNormalized, isNew }) => ({
    id: newId('contactEvent'),
    contactId,
    type: isNew ? 'contact.imported' : 'contact.updated',
    data: { importId, line: lineOf.get(emailNormalized) },
  }));
  await tx.execute(sql`
    insert into ${contactEvents} (id, workspace_id, contact_id, type, at, actor, data)
    select id, ${workspaceId}, "contactId", type, ${at.toISOString()}::timestamptz,
      ${JSON.stringify(systemActor)}::jsonb, data
    from jsonb_to_recordset(${JSON.stringify(events)}::jsonb)
      as events (id text, "contactId" text, type text, data jsonb)`);
  await publishLiveEvent(tx, { workspaceId, type: 'contact.changed', entityId: null });
}
