import type { RowsEnd } from '#domain/import/batch-rows.ts';
import type { Transaction } from '../../client.ts';
import { publishLiveEvent } from '../live-event.ts';
import type { ImportRow } from './find-import.ts';
import { lockRunningImport } from './lock-running-import.ts';
import { updateImport } from './update-import.ts';

/**
 * Ends a review. A file whose columns do not suit is a draft again; one that cannot be read to its end may
 * still be taken as far as it goes.
 * @throws when another attempt has moved the checkpoint, or the review is over
 */
export async function finishReview(
  tx: Transaction,
  finish: { run: ImportRow; end: RowsEnd; committedRecords: number },
): Promise<void> {
  const { run, end, committedRecords } = finish;
  const { id: importId, workspaceId } = run;
  await lockRunningImport(tx, importId, committedRecords, run);
  const state = end.columns.length === 0 ? 'draft' : 'reviewed';
  await updateImport(tx, importId, { state, error: end.error });
  await publishLiveEvent(tx, { workspaceId, type: 'import.progress', entityId: importId });
}
