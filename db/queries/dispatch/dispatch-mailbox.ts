import { eq } from 'drizzle-orm';
import type { SendDecision } from '#domain/sending/send-decision.ts';
import type { Transaction } from '../../client.ts';
import { mailboxes } from '../../schema/index.ts';
import { publishLiveEvent } from '../live-event.ts';
import { claimSlot } from './claim-slot.ts';
import { expireLeases } from './expire-leases.ts';
import type { SlotGrant } from './list-grants.ts';
import { lockMailbox, type LockedMailbox } from './lock-mailbox.ts';
import { slotLeaseMs } from './slot-lease-ms.ts';
import { writeLineReasons } from './write-line-reasons.ts';

export type Dispatch = {
  /** Unused slots, oldest first; at most one of them is of this moment. */
  grants: SlotGrant[];
  /** When to look again; null = when something changes. */
  nextAt: Date | null;
};

/**
 * Decides, in one transaction, who gets the mailbox's next slot and why the others wait. All caps,
 * windows, pauses and priorities are judged here, at the time of the slot; nothing is reserved ahead.
 * @returns null when the mailbox is gone
 */
export async function dispatchMailbox(
  tx: Transaction,
  { mailboxId, now }: { mailboxId: string; now: Date },
): Promise<Dispatch | null> {
  const mailbox = await lockMailbox(tx, mailboxId);
  if (!mailbox) return null;
  const { outstanding, expired } = await expireLeases(tx, { mailboxId, now });
  // Their counters are held, and whoever takes others now could wait in a circle: the next look does.
  if (expired > 0) return settle(tx, mailbox, { grants: outstanding, nextAt: now });
  const { grant, workspace, rest } = await claimSlot(tx, mailbox, now);
  const lines = rest.kind === 'wait' ? rest.lines : [];
  const reasons = await writeLineReasons(tx, { mailbox, workspace, lines, now });
  const grants = grant ? [...outstanding, grant] : outstanding;
  const nextAt = earliest([nextDecisionAt(rest, now), leaseEnd(grants[0])]);
  await tellPages(tx, mailbox, { isGranted: grant !== null, reasons });
  return settle(tx, mailbox, { grants, nextAt });
}

async function settle(
  tx: Transaction,
  { id }: LockedMailbox,
  dispatch: Dispatch,
): Promise<Dispatch> {
  await tx.update(mailboxes).set({ nextDispatchAt: dispatch.nextAt }).where(eq(mailboxes.id, id));
  return dispatch;
}

function nextDecisionAt(decision: SendDecision, now: Date): Date | null {
  if (decision.kind === 'send') return now;
  if (decision.kind === 'idle' || decision.reason.recheckAtMs === null) return null;
  return new Date(decision.reason.recheckAtMs);
}

function leaseEnd(oldest: SlotGrant | undefined): Date | null {
  return oldest ? new Date(oldest.grantedAt.getTime() + slotLeaseMs) : null;
}

function earliest(times: readonly (Date | null)[]): Date | null {
  const [first] = times.filter((time) => time !== null).toSorted((a, b) => Number(a) - Number(b));
  return first ?? null;
}

async function tellPages(
  tx: Transaction,
  { id, workspaceId }: LockedMailbox,
  { isGranted, reasons }: { isGranted: boolean; reasons: number },
): Promise<void> {
  if (isGranted) {
    await publishLiveEvent(tx, { workspaceId, type: 'mailbox.changed', entityId: id });
  }
  if (reasons > 0) {
    await publishLiveEvent(tx, { workspaceId, type: 'contact.changed', entityId: null });
  }
}
