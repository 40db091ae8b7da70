import { and, eq, sql } from 'drizzle-orm';
import type { Transaction } from '../../client.ts';
import { campaignDays, mailboxDays, outboundEmails } from '../../schema/index.ts';

/**
 * Takes the slot of an email that certainly did not go out back into the day's counters. The caller
 * holds the email's row and moves it on. Does nothing without a slot.
 */
export async function releaseSlot(tx: Transaction, emailId: string): Promise<void> {
  const [email] = await tx.select().from(outboundEmails).where(eq(outboundEmails.id, emailId));
  if (!email?.slotId || !email.slotDay) return;
  const fresh = email.kind === 'fresh' ? 1 : 0;
  await tx
    .update(mailboxDays)
    .set({
      sent: sql`${mailboxDays.sent} - 1`,
      fresh: sql`${mailboxDays.fresh} - ${fresh}`,
      followUp: sql`${mailboxDays.followUp} - ${1 - fresh}`,
    })
    .where(and(eq(mailboxDays.mailboxId, email.mailboxId), eq(mailboxDays.day, email.slotDay)));
  await tx
    .update(campaignDays)
    .set({
      sent: sql`${campaignDays.sent} - 1`,
      fresh: sql`${campaignDays.fresh} - ${fresh}`,
    })
    .where(and(eq(campaignDays.campaignId, email.campaignId), eq(campaignDays.day, email.slotDay)));
  await tx
    .update(outboundEmails)
    .set({ slotId: null, grantedAt: null, slotDay: null })
    .where(eq(outboundEmails.id, emailId));
}
