import { Context } from '@temporalio/activity';
import type { Database } from '#db/client.ts';
import { inWorkspace } from '#db/in-workspace.ts';
import { beginImport } from '#db/queries/import/begin-import.ts';
import { commitImportBatch } from '#db/queries/import/commit-import-batch.ts';
import { finishImport } from '#db/queries/import/finish-import.ts';
import { readImportChunks } from '#db/queries/import/read-import-chunks.ts';
import { batchRows } from '#domain/import/batch-rows.ts';
import { ImportMapping } from '#domain/import/import-mapping.ts';
import { readContactRows } from '#domain/import/read-contact-rows.ts';
import { readContactFile } from '#integrations/contact-file/read-contact-file.ts';
import type { ImportArgs } from '#workflows/contract.ts';

export type ImportDeps = { db: Database; clock: () => Date };

export function createImportActivities({ db, clock }: ImportDeps) {
  return {
    /**
     * Reads an uploaded file into contacts, some 10,000 rows a second. Safe to repeat: batches commit with
     * a checkpoint, and a later attempt reads the file again but writes only what lies beyond it. A file
     * that cannot be read is an outcome (the import is `failed`); an exception means "try again".
     */
    async importContacts({ workspaceId, importId }: ImportArgs): Promise<void> {
      const run = await inWorkspace(db, workspaceId, (tx) => beginImport(tx, importId));
      if (!run) return;
      const open = () => whileAlive(readImportChunks(db, { workspaceId, importId }));
      const file = readContactFile(open, run.sheet);
      const rows = readContactRows(file, ImportMapping.parse(run.mapping ?? {}));
      let { committedRecords } = run;
      for await (const part of batchRows(rows, committedRecords)) {
        if (part.kind === 'end') {
          const finish = { run, end: part, committedRecords, at: clock() };
          await inWorkspace(db, workspaceId, (tx) => finishImport(tx, finish));
        } else {
          const commit = { run, batch: part, at: clock() };
          await inWorkspace(db, workspaceId, (tx) => commitImportBatch(tx, commit));
          committedRecords = part.lastRecord;
        }
        reportAlive();
      }
    },
  };
}

export type ImportActivities = ReturnType<typeof createImportActivities>;

/** A megabyte may hold no row at all, or only rows that are committed. */
async function* whileAlive<T>(chunks: AsyncIterable<T>): AsyncGenerator<T> {
  for await (const chunk of chunks) {
    reportAlive();
    yield chunk;
  }
}

/** @throws CancelledFailure when this attempt is to stop */
function reportAlive(): void {
  const { cancellationSignal, heartbeat } = Context.current();
  cancellationSignal.throwIfAborted();
  heartbeat();
}
