import { eq, sql } from 'drizzle-orm';
import type { RowBatch } from '#domain/import/batch-rows.ts';
import type { Transaction } from '../../client.ts';
import { imports } from '../../schema/index.ts';
import { wakeUnwritable } from '../enrollment/wake-unwritable.ts';
import { publishLiveEvent } from '../live-event.ts';
import type { ImportRow } from './find-import.ts';
import { insertFormerValues } from './insert-former-values.ts';
import { insertRejections } from './insert-rejections.ts';
import { lockRunningImport } from './lock-running-import.ts';
import { spellTags } from './spell-tags.ts';
import { upsertContacts } from './upsert-contacts.ts';

/**
 * Commits a batch whole: contacts, timeline, rejections, counters and the checkpoint, so that a crash
 * loses and doubles nothing.
 * @throws when another attempt has moved the checkpoint, or the import has ended
 */
export async function commitImportBatch(
  tx: Transaction,
  commit: { run: ImportRow; batch: RowBatch; at: Date },
): Promise<void> {
  const { run, batch, at } = commit;
  const { id: importId, workspaceId } = run;
  const { rejected, lastRecord } = batch;
  // The batches before are written to disk with the last one at the latest. Until then, a database that
  // loses its power forgets a batch together with its checkpoint, and it is imported again.
  await tx.execute(sql`set local synchronous_commit = off`);
  await lockRunningImport(tx, importId, batch.afterRecord);
  const accepted = await spellTags(tx, workspaceId, batch.accepted);
  const written = await upsertContacts(tx, { run, accepted, at });
  await insertFormerValues(tx, run, written);
  const changed = written.flatMap(({ id, changed: values }) => (values ? [id] : []));
  await wakeUnwritable(tx, workspaceId, changed);
  await insertRejections(tx, run, rejected);
  if (written.length > 0) {
    await publishLiveEvent(tx, { workspaceId, type: 'contact.changed', entityId: null });
  }
  const created = written.filter(({ isNew }) => isNew).length;
  await tx
    .update(imports)
    .set({
      committedRecords: lastRecord,
      total: lastRecord,
      created: sql`${imports.created} + ${created}`,
      updated: sql`${imports.updated} + ${written.length - created}`,
      skipped: sql`${imports.skipped} + ${accepted.length - written.length}`,
      rejected: sql`${imports.rejected} + ${rejected.length}`,
    })
    .where(eq(imports.id, importId));
  await publishLiveEvent(tx, { workspaceId, type: 'import.progress', entityId: importId });
}
