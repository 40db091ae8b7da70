import {
  condition,
  continueAsNew,
  proxyActivities,
  setHandler,
  workflowInfo,
} from '@temporalio/workflow';
import type { NotionActivities } from '#activities/notion/notion.activities.ts';
import { syncOptions } from '../activity-options.ts';
import type { NotionSyncArgs } from '../contract.ts';
import { pokeSignal } from '../poke-signal.ts';

const { drainNotion, readNotion } = proxyActivities<NotionActivities>(syncOptions);

/** A lost poke costs at most this. */
const longestWaitMs = 3_600_000;
const shortestWaitMs = 1_000;

/**
 * Tells one Notion connection what changed, coalesced by page and at the rate it allows, and looks for
 * what people edited there. Outages of any length only make it wait. Lives as long as the connection.
 *
 * Signal: `poke` (a status changed, or somebody mended something). Continues as new when the server
 * suggests it.
 */
export async function notionSyncWorkflow(args: NotionSyncArgs): Promise<void> {
  let isPoked = false;
  setHandler(pokeSignal, () => {
    isPoked = true;
  });
  for (;;) {
    isPoked = false;
    const drained = await drainNotion(args);
    if (drained.kind === 'gone') return;
    const read = await readNotion(args);
    if (read.kind === 'gone') return;
    const nextAtMs = Math.min(drained.nextAtMs ?? Infinity, read.nextAtMs ?? Infinity);
    const waitMs = Math.min(longestWaitMs, Math.max(shortestWaitMs, nextAtMs - Date.now()));
    await condition(() => isPoked, waitMs);
    if (workflowInfo().continueAsNewSuggested) {
      return continueAsNew<typeof notionSyncWorkflow>(args);
    }
  }
}
