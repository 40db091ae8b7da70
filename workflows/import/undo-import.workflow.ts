import { proxyActivities } from '@temporalio/workflow';
import type { ImportActivities } from '#activities/import.activities.ts';
import { longOptions } from '../activity-options.ts';
import type { ImportArgs } from '../contract.ts';

const { undoImport } = proxyActivities<ImportActivities>(longOptions);

/** Takes one import back; up to minutes long. The activity goes on where it was, no messages. */
export async function undoImportWorkflow(args: ImportArgs): Promise<void> {
  await undoImport(args);
}
