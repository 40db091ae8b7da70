import { continueAsNew, proxyActivities, setHandler, workflowInfo } from '@temporalio/workflow';
import type { MailDomainsActivities } from '#activities/mail-domains/mail-domains.activities.ts';
import { watchOptions } from '../activity-options.ts';
import type { MailDomainsArgs } from '../contract.ts';
import { pokeSignal } from '../poke-signal.ts';

const { checkMailDomains } = proxyActivities<MailDomainsActivities>(watchOptions);

/**
 * Finds out which domains of a workspace's contacts take mail; ends when all are known, and nothing waits
 * for it. Signal: `poke` (new contacts). Continues as new when the server suggests it.
 */
export async function mailDomainsWorkflow(args: MailDomainsArgs): Promise<void> {
  let isPoked = false;
  setHandler(pokeSignal, () => {
    isPoked = true;
  });
  for (;;) {
    isPoked = false;
    const { isMore } = await checkMailDomains(args);
    if (!isMore && !isPoked) return;
    if (workflowInfo().continueAsNewSuggested) {
      return continueAsNew<typeof mailDomainsWorkflow>(args);
    }
  }
}
