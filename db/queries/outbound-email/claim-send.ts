import { eq, sql } from 'drizzle-orm';
import { closedGate } from '#domain/outbound-email/closed-gate.ts';
import type { Transaction } from '../../client.ts';
import { outboundEmails } from '../../schema/index.ts';
import { endEnrollment } from '../enrollment/end-enrollment.ts';
import { setReason } from '../enrollment/set-reason.ts';
import { lockSending } from '../lock-sending.ts';
import { gatesOf, loadSending, type SendingRow } from './load-sending.ts';
import { releaseSlot } from './release-slot.ts';

export type SendClaim =
  /** Ours to send; `isResumed`: an earlier attempt may have sent it, so look first. */
  | { kind: 'claimed'; row: SendingRow; attempt: number; isResumed: boolean }
  | { kind: 'settled'; as: 'sent' | 'failed' | 'unknown' }
  /** Not sent, and not to be sent under this slot; `over`: the sequence whose contact may not be mailed. */
  | { kind: 'closed'; over?: { enrollmentId: string; mailboxId: string } };

/**
 * The one door to the provider: moves `granted` to `sending` if the slot is still held and every gate
 * is open, all under the contact's lock, so that a reply or a pause that came first wins. An attempt
 * that finds the row `sending` takes it over with a higher fencing token.
 */
export async function claimSend(
  tx: Transaction,
  args: { emailId: string; slotId: string; now: Date },
): Promise<SendClaim> {
  const { emailId, slotId, now } = args;
  const scope = (await loadSending(tx, emailId)).email;
  await lockSending(tx, scope);
  await tx
    .select({ id: outboundEmails.id })
    .from(outboundEmails)
    .where(eq(outboundEmails.id, emailId))
    .for('update');
  const row = await loadSending(tx, emailId);
  const { state } = row.email;
  if (state === 'sent' || state === 'failed' || state === 'unknown') {
    return { kind: 'settled', as: state };
  }
  if (row.email.slotId !== slotId) return { kind: 'closed' };
  if (state === 'sending') return takeOver(tx, row, now, true);
  if (state !== 'granted') return { kind: 'closed' };
  const gate = closedGate(gatesOf(row), now);
  if (gate === null) return takeOver(tx, row, now, false);
  // Back in the queue, it would take its mailbox's every next slot.
  const cause = { ending: 'suppressed', at: now } as const;
  if (gate === 'suppressed' && (await endEnrollment(tx, row.enrollment, cause))) {
    const { enrollmentId, mailboxId } = row.email;
    return { kind: 'closed', over: { enrollmentId, mailboxId } };
  }
  await releaseSlot(tx, emailId);
  await tx.update(outboundEmails).set({ state: 'queued' }).where(eq(outboundEmails.id, emailId));
  if (row.enrollment.state === 'active') {
    await setReason(tx, row.enrollment.id, { code: gate });
  }
  return { kind: 'closed' };
}

async function takeOver(
  tx: Transaction,
  row: SendingRow,
  now: Date,
  isResumed: boolean,
): Promise<SendClaim> {
  const [email] = await tx
    .update(outboundEmails)
    .set({
      state: 'sending',
      attempt: sql`${outboundEmails.attempt} + 1`,
      // A takeover keeps the instant and the recipient of the send it must not overtake.
      ...(!isResumed && { sendingSince: now, ...presentAddress(row) }),
    })
    .where(eq(outboundEmails.id, row.email.id))
    .returning();
  if (!email) throw new Error(`outbound email ${row.email.id} vanished under its lock`);
  return { kind: 'claimed', row: { ...row, email }, attempt: email.attempt, isResumed };
}

/** The gates judged the address that the contact has now; a draft to the one before is left behind. */
function presentAddress({ email, contact }: SendingRow) {
  const isSame = email.toAddress === contact.email;
  return isSame ? {} : { toAddress: contact.email, providerDraftId: null };
}
