import type { Database } from '#db/client.ts';
import { inWorkspace } from '#db/in-workspace.ts';
import type { ImportRow } from '#db/queries/import/find-import.ts';
import { loadImportFixes } from '#db/queries/import/import-fixes.ts';
import { loadTypedFields } from '#db/queries/custom-field/load-typed-fields.ts';
import { readImportChunks } from '#db/queries/import/read-import-chunks.ts';
import { batchRows, type RowBatch, type RowsEnd } from '#domain/import/batch-rows.ts';
import { ImportMapping } from '#domain/import/import-mapping.ts';
import { readContactRows } from '#domain/import/read-contact-rows.ts';
import { judgeAddress } from '#integrations/address/judge-address.ts';
import { readContactFile } from '#integrations/contact-file/read-contact-file.ts';
import { readAhead } from './read-ahead.ts';
import { reportAlive } from './report-alive.ts';

/** The rows of an uploaded file in batches, beyond those an earlier attempt has committed. */
export async function readStoredRows(
  db: Database,
  run: ImportRow,
): Promise<AsyncGenerator<RowBatch | RowsEnd>> {
  const { workspaceId, id: importId } = run;
  const [fixes, typedFields] = await inWorkspace(db, workspaceId, async (tx) => [
    await loadImportFixes(tx, importId),
    await loadTypedFields(tx),
  ]);
  const open = () => whileAlive(readImportChunks(db, { workspaceId, importId }));
  const file = readContactFile(open, run.sheet);
  const reading = { fixes, rules: { judgeAddress, typedFields } };
  const rows = readContactRows(file, ImportMapping.parse(run.mapping ?? {}), reading);
  return readAhead(batchRows(rows, run.committedRecords));
}

/** A megabyte may hold no row at all, or only rows that are committed. */
async function* whileAlive<T>(chunks: AsyncIterable<T>): AsyncGenerator<T> {
  for await (const chunk of chunks) {
    reportAlive();
    yield chunk;
  }
}
