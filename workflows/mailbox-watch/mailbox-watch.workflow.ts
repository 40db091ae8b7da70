import {
  condition,
  continueAsNew,
  proxyActivities,
  setHandler,
  workflowInfo,
} from '@temporalio/workflow';
import type { WatchActivities } from '#activities/watch/watch.activities.ts';
import { watchOptions } from '../activity-options.ts';
import type { MailboxArgs } from '../contract.ts';
import { pokeSignal } from '../poke-signal.ts';

const { pollInbox, sweepDrafts } = proxyActivities<WatchActivities>(watchOptions);

const sweepEveryMs = 3_600_000;

/**
 * Watches one mailbox for replies, bounces and the like, as often as the activity says; once an hour it
 * deletes drafts a crash left behind. Lives as long as the mailbox.
 *
 * Signal: `poke` (check now). Continues as new when the server suggests it.
 */
export async function mailboxWatchWorkflow(
  args: MailboxArgs & { sweptAtMs?: number },
): Promise<void> {
  let isPoked = false;
  setHandler(pokeSignal, () => {
    isPoked = true;
  });
  let sweptAtMs = args.sweptAtMs ?? Date.now();
  for (;;) {
    isPoked = false;
    const poll = await pollInbox({ workspaceId: args.workspaceId, mailboxId: args.mailboxId });
    if (poll.kind === 'gone') return;
    if (Date.now() - sweptAtMs >= sweepEveryMs) {
      await sweepDrafts({ workspaceId: args.workspaceId, mailboxId: args.mailboxId });
      sweptAtMs = Date.now();
    }
    await condition(() => isPoked, poll.waitMs);
    if (workflowInfo().continueAsNewSuggested) {
      return continueAsNew<typeof mailboxWatchWorkflow>({ ...args, sweptAtMs });
    }
  }
}
