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
    const outcome = await advanceCampaign(args);
    if (outcome.kind === 'over') {
      // Contacts may have been enrolled in the very moment it ended.
      if (isPoked) continue;
      return;
    }
    await condition(() => isPoked, outcome.waitMs);
    if (workflowInfo().continueAsNewSuggested) return continueAsNew<typeof campaignWorkflow>(args);
  }
}
