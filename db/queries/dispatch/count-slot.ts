import { and, lt, sql } from 'drizzle-orm';
import type { CampaignQueue } from '#domain/sending/campaign-queue.ts';
import { dailyLimitOn } from '#domain/sending/daily-limit-on.ts';
import type { WorkspaceState } from '#domain/sending/workspace-state.ts';
import type { OutboundEmailKind } from '#domain/outbound-email/outbound-email-state.ts';
import type { Transaction } from '../../client.ts';
import { campaignDays, domainDays, mailboxDays } from '../../schema/index.ts';
import type { LockedMailbox } from './lock-mailbox.ts';

/** What a slot is counted for; `day` is the local date of the mailbox. */
export type SlotCount = {
  mailbox: LockedMailbox;
  workspace: WorkspaceState;
  campaign: CampaignQueue;
  /** Of the recipient; null = its mails are not counted. */
  domain: string | null;
  kind: OutboundEmailKind;
  day: string;
};

/**
 * Counts a slot everywhere: campaign, domain, mailbox, in the order that `releaseSlot` keeps too, so
 * that no two ever wait for each other. Other mailboxes count for the same campaign and domain, so only
 * the counters' own rows can tell.
 * @returns false when another mailbox was faster; the caller takes back what is counted by then
 * @throws Error when the mailbox is over its limit, which the planner has ruled out under its lock
 */
export async function countSlot(tx: Transaction, slot: SlotCount): Promise<boolean> {
  if (!(await countForCampaign(tx, slot))) return false;
  if (!(await countForDomain(tx, slot))) return false;
  await countForMailbox(tx, slot);
  return true;
}

async function countForCampaign(
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

/** Also without a limit: one that is set at noon knows the morning. */
async function countForDomain(
  tx: Transaction,
  { mailbox: { workspaceId }, workspace: { domainDailyLimit }, domain, day }: SlotCount,
): Promise<boolean> {
  if (domain === null) return true;
  const counted = await tx
    .insert(domainDays)
    .values({ workspaceId, domain, day, sent: 1 })
    .onConflictDoUpdate({
      target: [domainDays.workspaceId, domainDays.day, domainDays.domain],
      set: { sent: sql`${domainDays.sent} + 1` },
      setWhere: domainDailyLimit === null ? sql`true` : lt(domainDays.sent, domainDailyLimit),
    })
    .returning({ sent: domainDays.sent });
  return counted.length === 1;
}

/** The guard holds the daily limit even if every lock failed. */
async function countForMailbox(tx: Transaction, { mailbox, kind, day }: SlotCount): Promise<void> {
  const { workspaceId, id: mailboxId } = mailbox;
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
      setWhere: lt(mailboxDays.sent, dailyLimitOn(mailbox, day)),
    })
    .returning({ sent: mailboxDays.sent });
  if (counted.length === 0) throw new Error(`mailbox ${mailboxId} is over its limit on ${day}`);
}
