import { and, eq, inArray, isNotNull, sql } from 'drizzle-orm';
import type { Transaction } from '../../client.ts';
import { campaignDays, domainDays, mailboxDays, outboundEmails } from '../../schema/index.ts';

/**
 * Takes the slots of emails that certainly did not go out back into the day's counters. The caller
 * holds the emails' rows and moves them on. Does nothing for an email without a slot.
 *
 * Counters are taken in one order everywhere (`countSlot`): campaigns, domains, mailboxes, each by its
 * key; a transaction that releases several slots names them all at once and counts nothing after them.
 */
export async function releaseSlot(tx: Transaction, ...emailIds: string[]): Promise<void> {
  if (emailIds.length === 0) return;
  const slots = await tx
    .select()
    .from(outboundEmails)
    .where(and(inArray(outboundEmails.id, emailIds), isNotNull(outboundEmails.slotId)));
  await releaseInOrder(slots, campaignOf, (count) => uncountForCampaign(tx, count));
  await releaseInOrder(slots, domainOf, (count) => uncountForDomain(tx, count));
  await releaseInOrder(slots, mailboxOf, (count) => uncountForMailbox(tx, count));
  await tx
    .update(outboundEmails)
    .set({ slotId: null, grantedAt: formerGrant, slotDay: null, slotDomain: null })
    .where(and(inArray(outboundEmails.id, emailIds), isNotNull(outboundEmails.slotId)));
}

/** What went out before and came back for now is still told as a mail of its time. */
const formerGrant = sql`${outboundEmails.sentAt}`;

type Slot = typeof outboundEmails.$inferSelect;
/** How many slots of one day go back into one counter. */
type Count = { key: string; day: string; sent: number; fresh: number };

const campaignOf = (slot: Slot) => slot.campaignId;
const domainOf = (slot: Slot) => slot.slotDomain;
const mailboxOf = (slot: Slot) => slot.mailboxId;

async function releaseInOrder(
  slots: readonly Slot[],
  keyOf: (slot: Slot) => string | null,
  uncount: (count: Count) => Promise<unknown>,
): Promise<void> {
  const counts = new Map<string, Count>();
  for (const slot of slots) {
    const key = keyOf(slot);
    const day = slot.slotDay;
    if (key === null || day === null) continue;
    const { sent, fresh } = counts.get(`${key} ${day}`) ?? { sent: 0, fresh: 0 };
    const isFresh = slot.kind === 'fresh' ? 1 : 0;
    counts.set(`${key} ${day}`, { key, day, sent: sent + 1, fresh: fresh + isFresh });
  }
  for (const [, count] of [...counts].toSorted(([a], [b]) => (a < b ? -1 : 1))) {
    await uncount(count);
  }
}

function uncountForCampaign(tx: Transaction, { key, day, sent, fresh }: Count) {
  return tx
    .update(campaignDays)
    .set({
      sent: sql`${campaignDays.sent} - ${sent}`,
      fresh: sql`${campaignDays.fresh} - ${fresh}`,
    })
    .where(and(eq(campaignDays.campaignId, key), eq(campaignDays.day, day)));
}

function uncountForDomain(tx: Transaction, { key, day, sent }: Count) {
  return tx
    .update(domainDays)
    .set({ sent: sql`${domainDays.sent} - ${sent}` })
    .where(and(eq(domainDays.domain, key), eq(domainDays.day, day)));
}

function uncountForMailbox(tx: Transaction, { key, day, sent, fresh }: Count) {
  return tx
    .update(mailboxDays)
    .set({
      sent: sql`${mailboxDays.sent} - ${sent}`,
      fresh: sql`${mailboxDays.fresh} - ${fresh}`,
      followUp: sql`${mailboxDays.followUp} - ${sent - fresh}`,
    })
    .where(and(eq(mailboxDays.mailboxId, key), eq(mailboxDays.day, day)));
}
