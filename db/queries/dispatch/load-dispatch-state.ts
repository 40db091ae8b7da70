import type { CampaignQueue } from '#domain/sending/campaign-queue.ts';
import type { DispatchState } from '#domain/sending/dispatch-state.ts';
import type { Transaction } from '../../client.ts';
import { listQueueLines } from './list-queue-lines.ts';
import { loadCampaignQueues } from './load-campaign-queues.ts';
import { loadHeads } from './load-heads.ts';
import { loadMailboxState } from './load-mailbox-state.ts';
import { loadWorkspaceState } from './load-workspace-state.ts';
import type { LockedMailbox } from './lock-mailbox.ts';

/** All that `pickNextSend` decides on. The caller holds the mailbox; the heads are locked here. */
export async function loadDispatchState(
  tx: Transaction,
  mailbox: LockedMailbox,
  now: Date,
): Promise<DispatchState> {
  return {
    workspace: await loadWorkspaceState(tx, mailbox, now),
    mailbox: await loadMailboxState(tx, mailbox, now),
    campaigns: await reloadHeads(tx, mailbox, await loadCampaignQueues(tx, mailbox, now), now),
  };
}

/** The same campaigns with whoever stands first in their lines now. */
export async function reloadHeads(
  tx: Transaction,
  mailbox: LockedMailbox,
  campaigns: readonly CampaignQueue[],
  now: Date,
): Promise<CampaignQueue[]> {
  const lines = await listQueueLines(tx, mailbox, campaigns);
  const heads = Map.groupBy(await loadHeads(tx, mailbox, lines, now), (head) => head.campaignId);
  return campaigns.map((campaign) => ({
    ...campaign,
    heads: heads.get(campaign.campaignId) ?? [],
  }));
}
