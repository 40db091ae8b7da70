import { proxyActivities } from '@temporalio/workflow';
import type { ImportActivities } from '#activities/import.activities.ts';
import { longOptions } from '../activity-options.ts';
import type { ImportArgs } from '../contract.ts';

const { importContacts } = proxyActivities<ImportActivities>(longOptions);

/**
 * Reads one uploaded file into contacts; minutes long. The activity commits in batches and continues
 * where the last commit ended, so a crash loses and doubles nothing. No messages.
 */
export async function importWorkflow(args: ImportArgs): Promise<void> {
  await importContacts(args);
}
