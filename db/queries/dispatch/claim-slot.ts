import { applyGrant } from '#domain/sending/apply-grant.ts';
import { pickNextSend } from '#domain/sending/pick-next-send.ts';
import type { SendDecision } from '#domain/sending/send-decision.ts';
import type { Transaction } from '../../client.ts';
import { grantSlot } from './grant-slot.ts';
import { loadDispatchState, reloadHeads } from './load-dispatch-state.ts';
import type { SlotGrant } from './list-grants.ts';
import type { LockedMailbox } from './lock-mailbox.ts';

/** `rest` is the planner's answer for everyone who is left. */
export type Claim = { grant: SlotGrant | null; rest: SendDecision };

/** Asks the planner who is next and gives that mail the slot. The caller holds the mailbox. */
export async function claimSlot(
  tx: Transaction,
  mailbox: LockedMailbox,
  now: Date,
): Promise<Claim> {
  const nowMs = now.getTime();
  const state = await loadDispatchState(tx, mailbox, now);
  const decision = pickNextSend(state, nowMs, mailbox.id);
  if (decision.kind !== 'send') return { grant: null, rest: decision };
  const { campaign, candidate } = decision;
  const grant = await grantSlot(tx, { mailbox, campaign, candidate, now });
  // Another mailbox used up the campaign's day in between; this time its count is visible.
  if (!grant) return claimSlot(tx, mailbox, now);
  const { campaignId } = campaign;
  const after = applyGrant(state, { campaignId, candidate, atMs: nowMs });
  const campaigns = await reloadHeads(tx, mailbox, after.campaigns, now);
  return { grant, rest: pickNextSend({ ...after, campaigns }, nowMs, mailbox.id) };
}
