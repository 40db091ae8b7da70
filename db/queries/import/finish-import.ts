import { eq } from 'drizzle-orm';
import type { RowsEnd } from '#domain/import/batch-rows.ts';
import type { Transaction } from '../../client.ts';
import { imports } from '../../schema/index.ts';
import { publishLiveEvent } from '../live-event.ts';
import { deleteImportChunks } from './delete-import-chunks.ts';
import { insertOutboxEntries } from '../outbox/insert-outbox-entries.ts';
import type { ImportRow } from './find-import.ts';
import { lockRunningImport } from './lock-running-import.ts';

/**
 * Ends an import and drops the uploaded bytes.
 * @throws when another attempt has moved the checkpoint, or the import has ended
 */
export async function finishImport(
  tx: Transaction,
  finish: { run: ImportRow; end: RowsEnd; committedRecords: number; at: Date },
): Promise<void> {
  const { id: importId, workspaceId, mapping } = finish.run;
  const { columns, error } = finish.end;
  await lockRunningImport(tx, importId, finish.committedRecords);
  await tx
    .update(imports)
    .set({
      state: error ? 'failed' : 'completed',
      error,
      mapping: mapping && columns.length > 0 ? { ...mapping, columns } : mapping,
      finishedAt: finish.at,
    })
    .where(eq(imports.id, importId));
  await deleteImportChunks(tx, importId);
  await insertOutboxEntries(tx, workspaceId, [{ kind: 'check_mail_domains' }]);
  await publishLiveEvent(tx, { workspaceId, type: 'import.progress', entityId: importId });
}
