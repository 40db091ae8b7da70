import { gte, sql } from 'drizzle-orm';
import type { SlotDays } from '#domain/forecast/forecast-state.ts';
import { dayMs } from '#domain/shared/milliseconds.ts';
import type { Transaction } from '../../client.ts';
import { campaignDays, domainDays, mailboxDays } from '../../schema/index.ts';

/** Slots given on today's date, whichever it is where a mailbox stands. */
export async function loadSlotDays(tx: Transaction, now: Date): Promise<SlotDays> {
  const since = new Date(now.getTime() - dayMs).toISOString().slice(0, 10);
  const sent = sql<number>`sum(${mailboxDays.sent})::int`;
  return {
    workspace: await tx
      .select({ date: mailboxDays.day, sent })
      .from(mailboxDays)
      .where(gte(mailboxDays.day, since))
      .groupBy(mailboxDays.day),
    campaigns: await tx
      .select({
        campaignId: campaignDays.campaignId,
        date: campaignDays.day,
        sent: campaignDays.sent,
        fresh: campaignDays.fresh,
      })
      .from(campaignDays)
      .where(gte(campaignDays.day, since)),
    domains: await tx
      .select({ domain: domainDays.domain, date: domainDays.day, sent: domainDays.sent })
      .from(domainDays)
      .where(gte(domainDays.day, since)),
  };
}
