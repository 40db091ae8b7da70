import { eq, sql } from 'drizzle-orm';
import type { RowBatch } from '#domain/import/batch-rows.ts';
import type { Transaction } from '../../client.ts';
import { contacts, imports } from '../../schema/index.ts';
import { findMergedAddresses } from '../contact/find-merged-addresses.ts';
import { publishLiveEvent } from '../live-event.ts';
import type { ImportRow } from './find-import.ts';
import { hasAddress } from './has-address.ts';
import { insertRejections } from './insert-rejections.ts';
import { lockRunningImport } from './lock-running-import.ts';

/**
 * Counts what `commitImportBatch` would do with a batch, and keeps what it would reject.
 * @throws when another attempt has moved the checkpoint, or the review is over
 */
export async function commitReviewBatch(
  tx: Transaction,
  { run, batch }: { run: ImportRow; batch: RowBatch },
): Promise<void> {
  const { id: importId, workspaceId } = run;
  const { accepted, rejected, lastRecord } = batch;
  await lockRunningImport(tx, importId, batch.afterRecord, run);
  await insertRejections(tx, run, rejected);
  const addresses = accepted.map(({ contact }) => contact.emailNormalized);
  const known = await tx.$count(contacts, hasAddress(addresses));
  const merged = (await findMergedAddresses(tx, addresses)).size;
  const updated = run.onDuplicate === 'update' ? known : 0;
  await tx
    .update(imports)
    .set({
      committedRecords: lastRecord,
      total: lastRecord,
      created: sql`${imports.created} + ${accepted.length - known - merged}`,
      updated: sql`${imports.updated} + ${updated}`,
      skipped: sql`${imports.skipped} + ${known - updated + merged}`,
      rejected: sql`${imports.rejected} + ${rejected.length}`,
    })
    .where(eq(imports.id, importId));
  await publishLiveEvent(tx, { workspaceId, type: 'import.progress', entityId: importId });
}
