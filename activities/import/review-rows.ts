import type { Database } from '#db/client.ts';
import { inWorkspace } from '#db/in-workspace.ts';
import { beginReview } from '#db/queries/import/begin-review.ts';
import { commitReviewBatch } from '#db/queries/import/commit-review-batch.ts';
import { finishReview } from '#db/queries/import/finish-review.ts';
import type { ImportReviewArgs } from '#workflows/contract.ts';
import { readStoredRows } from './read-stored-rows.ts';
import { reportAlive } from './report-alive.ts';

/** Counts what would come of an uploaded file, batch by batch. */
export async function reviewRows(
  db: Database,
  { workspaceId, importId, revision }: ImportReviewArgs,
): Promise<void> {
  const run = await inWorkspace(db, workspaceId, (tx) => beginReview(tx, { importId, revision }));
  if (!run) return;
  let { committedRecords } = run;
  for await (const part of await readStoredRows(db, run)) {
    if (part.kind === 'end') {
      const finish = { run, end: part, committedRecords };
      await inWorkspace(db, workspaceId, (tx) => finishReview(tx, finish));
    } else {
      await inWorkspace(db, workspaceId, (tx) => commitReviewBatch(tx, { run, batch: part }));
      committedRecords = part.lastRecord;
    }
    reportAlive();
  }
}
