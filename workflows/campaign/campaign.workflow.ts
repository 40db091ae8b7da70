import {
  condition,
  continueAsNew,
  proxyActivities,
  setHandler,
  workflowInfo,
} from '@temporalio/workflow';
import type { CampaignActivities } from '#activities/campaign/campaign.activities.ts';
import { longOptions } from '../activity-options.ts';
import type { CampaignArgs } from '../contract.ts';
import { pokeSignal } from '../poke-signal.ts';

const { advanceCampaign } = proxyActivities<CampaignActivities>(longOptions);

const longestWaitMs = 15 * 60_000;

/**
 * Admits a campaign's contacts about two days of mailbox capacity ahead and wakes those that a pause
 * held back; weeks long, ends when every contact is done. Pause and progress live in the database.
 *
 * Signal: `poke` (look again now). Continues as new when the server suggests it.
 */
export async function campaignWorkflow(args: CampaignArgs): Promise<void> {
  let isPoked = false;
  setHandler(pokeSignal, () => {
    isPoked = true;
  });
  for (;;) {
    isPoked = false;
    const { kind } = await advanceCampaign(args);
    if (kind === 'over') return;
    await condition(() => isPoked, longestWaitMs);
    if (workflowInfo().continueAsNewSuggested) return continueAsNew<typeof campaignWorkflow>(args);
  }
}
