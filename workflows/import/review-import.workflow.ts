import { proxyActivities } from '@temporalio/workflow';
import type { ImportActivities } from '#activities/import.activities.ts';
import { longOptions } from '../activity-options.ts';
import type { ImportReviewArgs } from '../contract.ts';

const { reviewImport } = proxyActivities<ImportActivities>(longOptions);

/** Counts what would come of an uploaded file; seconds long. One for each review, no messages. */
export async function reviewImportWorkflow(args: ImportReviewArgs): Promise<void> {
  await reviewImport(args);
}
