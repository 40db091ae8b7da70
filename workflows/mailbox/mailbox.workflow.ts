import {
  condition,
  continueAsNew,
  proxyActivities,
  setHandler,
  workflowInfo,
} from '@temporalio/workflow';
import type { DispatchActivities } from '#activities/dispatch/dispatch.activities.ts';
import { dispatchOptions } from '../activity-options.ts';
import type { MailboxArgs } from '../contract.ts';
import { pokeSignal } from '../poke-signal.ts';

const { dispatchDue } = proxyActivities<DispatchActivities>(dispatchOptions);

/** A lost poke costs at most this. */
const longestWaitMs = 6 * 3_600_000;
const shortestWaitMs = 50;

/**
 * The dispatcher of one mailbox: asks the database who gets the next slot, now and whenever the answer
 * says so. Lives as long as the mailbox.
 *
 * Signal: `poke` (queue, limits or pause changed). Continues as new when the server suggests it.
 */
export async function mailboxWorkflow(args: MailboxArgs): Promise<void> {
  let isPoked = false;
  setHandler(pokeSignal, () => {
    isPoked = true;
  });
  for (;;) {
    isPoked = false;
    const { kind, nextAtMs } = await dispatchDue(args);
    if (kind === 'gone') return;
    const waitMs = nextAtMs === null ? longestWaitMs : nextAtMs - Date.now();
    await condition(() => isPoked, Math.min(longestWaitMs, Math.max(shortestWaitMs, waitMs)));
    if (workflowInfo().continueAsNewSuggested) return continueAsNew<typeof mailboxWorkflow>(args);
  }
}
