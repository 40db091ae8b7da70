import type { Database } from '#db/client.ts';
import { inWorkspace } from '#db/in-workspace.ts';
import { vacuumContacts } from '#db/queries/contact/vacuum-contacts.ts';
import { beginImport } from '#db/queries/import/begin-import.ts';
import { commitImportBatch } from '#db/queries/import/commit-import-batch.ts';
import { finishImport } from '#db/queries/import/finish-import.ts';
import { undoImportPage } from '#db/queries/import/undo-import-page.ts';
import type { ImportArgs, ImportReviewArgs } from '#workflows/contract.ts';
import { fieldDefiner } from './import/field-definer.ts';
import { readStoredRows } from './import/read-stored-rows.ts';
import { rememberColumns } from './import/remember-columns.ts';
import { reportAlive } from './import/report-alive.ts';
import { reviewRows } from './import/review-rows.ts';

export type ImportDeps = { db: Database; clock: () => Date };

/** From here on an import changes what the planner should think of the table. */
const manyRows = 1_000;
/** Contacts taken back in one transaction. */
const undoPageSize = 500;

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
      let { committedRecords } = run;
      const defineFields = fieldDefiner(db, workspaceId);
      for await (const part of await readStoredRows(db, run)) {
        const at = clock();
        if (part.kind === 'end') {
          const finish = { run, end: part, committedRecords, at };
          await inWorkspace(db, workspaceId, async (tx) => {
            await finishImport(tx, finish);
            await rememberColumns(tx, run, part);
          });
          if (committedRecords >= manyRows) await vacuumContacts(db);
        } else {
          const commit = { run, batch: part, at };
          await defineFields(part.accepted);
          await inWorkspace(db, workspaceId, (tx) => commitImportBatch(tx, commit));
          committedRecords = part.lastRecord;
        }
        reportAlive();
      }
    },

    /**
     * Reads an uploaded file as `importContacts` would, writes no contact and counts what would come of
     * it, some 20,000 rows a second. Safe to repeat in the same way; a review that another one has
     * replaced ends quietly.
     */
    async reviewImport(args: ImportReviewArgs): Promise<void> {
      await reviewRows(db, args);
    },

    /**
     * Takes an import back, page by page, some thousand contacts a second. Safe to repeat: how far it is
     * commits with each page.
     */
    async undoImport({ workspaceId, importId }: ImportArgs): Promise<void> {
      const page = () => ({ importId, limit: undoPageSize, at: clock() });
      while (await inWorkspace(db, workspaceId, (tx) => undoImportPage(tx, page()))) reportAlive();
    },
  };
}

export type ImportActivities = ReturnType<typeof createImportActivities>;
