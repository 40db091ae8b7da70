import type { Transaction } from '../../client.ts';
import { importChanges } from '../../schema/index.ts';
import type { ImportRow } from './find-import.ts';
import type { UpsertedContact } from './upsert-contacts.ts';

/** Keeps what an import changed of contacts that were there before, so that it can be undone. */
export async function insertFormerValues(
  tx: Transaction,
  { id: importId, workspaceId }: ImportRow,
  written: readonly UpsertedContact[],
): Promise<void> {
  const changes = written.flatMap(({ id: contactId, changed }) =>
    changed ? [{ workspaceId, importId, contactId, values: changed }] : [],
  );
  if (changes.length > 0) await tx.insert(importChanges).values(changes).onConflictDoNothing();
}
