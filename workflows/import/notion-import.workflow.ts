import { proxyActivities } from '@temporalio/workflow';
import type { NotionActivities } from '#activities/notion/notion.activities.ts';
import { longSyncOptions } from '../activity-options.ts';
import type { ImportArgs } from '../contract.ts';

const { importNotion } = proxyActivities<NotionActivities>(longSyncOptions);

/**
 * Reads one Notion database into contacts; minutes long. The activity commits page by page and continues
 * where the last commit ended. No messages.
 */
export async function notionImportWorkflow(args: ImportArgs): Promise<void> {
  await importNotion(args);
}
