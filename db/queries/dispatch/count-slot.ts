import { and, lt, sql } from 'drizzle-orm';
import type { CampaignQueue } from '#domain/sending/campaign-queue.ts';
import type { OutboundEmailKind } from '#domain/outbound-email/outbound-email-state.ts';
import type { Transaction } from '../../client.ts';
import { campaignDays, mailboxDays } from '../../schema/index.ts';
import type { LockedMailbox } from './lock-mailbox.ts';

/** What a slot is counted for; `day` is the local date of the mailbox. */
export type SlotCount = {
  mailbox: LockedMailbox;
  campaign: CampaignQueue;
  kind: OutboundEmailKind;
  day: string;
};

/**
 * Counts a slot for its campaign unless that would pass a limit. Other mailboxes count for the same
 * campaign, so only the counter's own row can tell.
 * @returns false when another mailbox was faster; nothing is counted then
 */
export async function countForCampaign(
  tx: Transaction,
  { mailbox, campaign, kind, day }: SlotCount,
): Promise<boolean> {
  const { workspaceId } = mailbox;
  const { campaignId, dailyLimit, maxNewPerDay } = campaign;
  const fresh = kind === 'fresh' ? 1 : 0;
  const counted = await tx
    .insert(campaignDays)
    .values({ workspaceId, campaignId, day, sent: 1, fresh })
    .onConflictDoUpdate({
      target: [campaignDays.campaignId, campaignDays.day],
      set: {
        sent: sql`${campaignDays.sent} + 1`,
        fresh: sql`${campaignDays.fresh} + ${fresh}`,
      },
      setWhere:
        and(
          dailyLimit === null ? undefined : lt(campaignDays.sent, dailyLimit),
          maxNewPerDay === null || fresh === 0 ? undefined : lt(campaignDays.fresh, maxNewPerDay),
        ) ?? sql`true`,
    })
    .returning({ sent: campaignDays.sent });
  return counted.length === 1;
}

/**
 * Counts a slot for its mailbox; the guard holds the daily limit even if every lock failed.
 * @throws Error when the limit is reached, which the planner has ruled out under the mailbox's lock
 */
export async function countForMailbox(
  tx: Transaction,
  { mailbox, kind, day }: SlotCount,
): Promise<void> {
  const { workspaceId, id: mailboxId, dailyLimit } = mailbox;
  const fresh = kind === 'fresh' ? 1 : 0;
  const counted = await tx
    .insert(mailboxDays)
    .values({ workspaceId, mailboxId, day, sent: 1, fresh, followUp: 1 - fresh })
    .onConflictDoUpdate({
      target: [mailboxDays.mailboxId, mailboxDays.day],
      set: {
        sent: sql`${mailboxDays.sent} + 1`,
        fresh: sql`${mailboxDays.fresh} + ${fresh}`,
        followUp: sql`${mailboxDays.followUp} + ${1 - fresh}`,
      },
      setWhere: lt(mailboxDays.sent, dailyLimit),
    })
    .returning({ sent: mailboxDays.sent });
  if (counted.length === 0) throw new Error(`mailbox ${mailboxId} is over its limit on ${day}`);
}
