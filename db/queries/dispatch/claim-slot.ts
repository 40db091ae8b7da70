import { applyGrant } from '#domain/sending/apply-grant.ts';
import { pickNextSend } from '#domain/sending/pick-next-send.ts';
import type { SendDecision } from '#domain/sending/send-decision.ts';
import type { WorkspaceState } from '#domain/sending/workspace-state.ts';
import type { Transaction } from '../../client.ts';
import { grantSlot } from './grant-slot.ts';
import { loadDispatchState, reloadHeads } from './load-dispatch-state.ts';
import type { SlotGrant } from './list-grants.ts';
import type { LockedMailbox } from './lock-mailbox.ts';

export type Claim = {
  grant: SlotGrant | null;
  workspace: WorkspaceState;
  /** The planner's answer for everyone who is left. */
  rest: SendDecision;
};

/** Asks the planner who is next and gives that mail the slot. The caller holds the mailbox. */
export async function claimSlot(
  tx: Transaction,
  mailbox: LockedMailbox,
  now: Date,
): Promise<Claim> {
  const nowMs = now.getTime();
  const state = await loadDispatchState(tx, mailbox, now);
  const decision = pickNextSend(state, nowMs, mailbox.id);
  const { workspace } = state;
  if (decision.kind !== 'send') return { grant: null, workspace, rest: decision };
  const { campaign, candidate } = decision;
  const grant = await grantSlot(tx, { mailbox, workspace, campaign, candidate, now });
  // Another mailbox used up the day of the campaign or domain; this time its count is visible.
  if (!grant) return claimSlot(tx, mailbox, now);
  const granted = { campaignId: campaign.campaignId, candidate, atMs: nowMs };
  const after = await reloadHeads(tx, mailbox, applyGrant(state, granted), now);
  return { grant, workspace, rest: pickNextSend(after, nowMs, mailbox.id) };
}
