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
  const state = {
    // First, for it may wait for another mailbox: whatever is read after it is of now.
    workspace: await loadWorkspaceState(tx, mailbox, now),
    mailbox: await loadMailboxState(tx, mailbox, now),
    campaigns: await loadCampaignQueues(tx, mailbox, now),
  };
  return reloadHeads(tx, mailbox, state, now);
}

/** The same state with whoever stands first in its lines now. */
export async function reloadHeads(
  tx: Transaction,
  mailbox: LockedMailbox,
  state: DispatchState,
  now: Date,
): Promise<DispatchState> {
  const lines = await listQueueLines(tx, mailbox, state);
  const heads = Map.groupBy(await loadHeads(tx, mailbox, lines, now), (head) => head.campaignId);
  const campaigns = state.campaigns.map((campaign) => ({
    ...campaign,
    heads: heads.get(campaign.campaignId) ?? [],
  }));
  return { ...state, campaigns };
}
