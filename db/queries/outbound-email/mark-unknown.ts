import { and, eq } from 'drizzle-orm';
import type { OutboundEmailState } from '#domain/outbound-email/outbound-email-state.ts';
import type { Transaction } from '../../client.ts';
import { outboundEmails } from '../../schema/index.ts';
import { recordContactEvent } from '../contact-event.ts';
import { setReason } from '../enrollment/set-reason.ts';
import { lockSending } from '../lock-sending.ts';

/**
 * Nobody can tell whether the mail went out: a person decides, nothing resends it. Leaves a row that
 * was settled meanwhile as it is.
 * @returns the row's state now
 */
export async function markEmailUnknown(
  tx: Transaction,
  email: { id: string; mailboxId: string; contactId: string; campaignId: string },
  now: Date,
): Promise<OutboundEmailState> {
  await lockSending(tx, email);
  const [marked] = await tx
    .update(outboundEmails)
    .set({ state: 'unknown' })
    .where(and(eq(outboundEmails.id, email.id), eq(outboundEmails.state, 'sending')))
    .returning();
  if (!marked) return stateOf(tx, email.id);
  const { workspaceId, contactId, enrollmentId } = marked;
  await setReason(tx, enrollmentId, { code: 'send_uncertain', inputs: { emailId: email.id } });
  await recordContactEvent(tx, {
    workspaceId,
    contactId,
    enrollmentId,
    type: 'email.uncertain',
    at: now,
    data: { emailId: email.id },
  });
  return 'unknown';
}

async function stateOf(tx: Transaction, emailId: string): Promise<OutboundEmailState> {
  const [row] = await tx
    .select({ state: outboundEmails.state })
    .from(outboundEmails)
    .where(eq(outboundEmails.id, emailId));
  if (!row) throw new Error(`outbound email ${emailId} does not exist in this workspace`);
  return row.state;
}
