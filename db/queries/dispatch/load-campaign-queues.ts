import { and, asc, eq, exists, inArray, sql } from 'drizzle-orm';
import { readWallClock } from '#domain/shared/read-wall-clock.ts';
import type { CampaignQueue } from '#domain/sending/campaign-queue.ts';
import type { Transaction } from '../../client.ts';
import { campaignDays, campaigns, outboundEmails } from '../../schema/index.ts';
import type { LockedMailbox } from './lock-mailbox.ts';

/** Campaigns that have mail queued in the mailbox, with today's counts and yet without heads. */
export async function loadCampaignQueues(
  tx: Transaction,
  mailbox: LockedMailbox,
  now: Date,
): Promise<CampaignQueue[]> {
  const { date } = readWallClock(now.getTime(), mailbox.timeZone);
  const rows = await tx
    .select({
      campaignId: campaigns.id,
      state: campaigns.state,
      settings: campaigns.settings,
      sent: campaignDays.sent,
      fresh: campaignDays.fresh,
    })
    .from(campaigns)
    .leftJoin(
      campaignDays,
      and(eq(campaignDays.campaignId, campaigns.id), eq(campaignDays.day, date)),
    )
    .where(and(inArray(campaigns.state, ['running', 'paused']), exists(queuedIn(tx, mailbox.id))))
    .orderBy(asc(campaigns.id));
  return rows.map(({ campaignId, state, settings, sent, fresh }) => ({
    campaignId,
    isPaused: state === 'paused',
    dailyLimit: settings.dailyLimit,
    maxNewPerDay: settings.maxNewPerDay,
    window: settings.window,
    today: { date, sent: sent ?? 0, fresh: fresh ?? 0 },
    heads: [],
  }));
}

function queuedIn(tx: Transaction, mailboxId: string) {
  return tx
    .select({ one: sql`1` })
    .from(outboundEmails)
    .where(
      and(
        eq(outboundEmails.mailboxId, mailboxId),
        eq(outboundEmails.campaignId, campaigns.id),
        // Written out, for a parameter would not match the partial index.
        sql`${outboundEmails.state} = 'queued'`,
      ),
    );
}
