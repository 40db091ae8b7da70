import type { AcceptedRow } from '#domain/import/read-contact-rows.ts';
import { systemActor } from '#domain/workspace/actor.ts';
import type { Transaction } from '../../client.ts';
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
  await tx.insert(contactEvents).values(
    written.map(({ id: contactId, emailNormalized, isNew }) => ({
      workspaceId,
      contactId,
      type: isNew ? 'contact.imported' : 'contact.updated',
      at,
      actor: systemActor,
      data: { importId, line: lineOf.get(emailNormalized) },
    })),
  );
  await publishLiveEvent(tx, { workspaceId, type: 'contact.changed', entityId: null });
}
