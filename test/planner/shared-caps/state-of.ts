import type { CampaignQueue } from '#domain/sending/campaign-queue.ts';
import type { DispatchState } from '#domain/sending/dispatch-state.ts';
import { dayMs } from '#domain/shared/milliseconds.ts';
import { readWallClock } from '#domain/shared/read-wall-clock.ts';
import { withHeadsOnly } from '../simulate-mailbox.ts';
import {
  heldMails,
  type Slot,
  type World,
  type WorldCampaign,
  type WorldMailbox,
} from './world.ts';

/** What the dispatcher would load for one mailbox: counts of its local day and the heads of its lines. */
export function stateOf(world: World, mailbox: WorldMailbox): DispatchState {
  const { nowMs } = world;
  const { date } = readWallClock(nowMs, mailbox.settings.timeZone);
  const today = heldMails(world).filter(({ slot }) => slot.day === date);
  const own = today.filter((mail) => mail.mailbox === mailbox);
  const fresh = own.filter(({ candidate }) => candidate.kind === 'fresh').length;
  const state: DispatchState = {
    workspace: {
      dailyQuota: world.dailyQuota,
      domainDailyLimit: world.domainDailyLimit,
      today: { date, sent: today.length },
    },
    mailbox: {
      ...mailbox.settings,
      pause: pauseOf(world, mailbox),
      today: { date, sent: own.length, fresh, followUp: own.length - fresh },
      recentSlotsMs: recentSlotsMs(world, mailbox),
      lastSlot: mailbox.lastSlot,
    },
    campaigns: world.campaigns.map((campaign) => queueOf(world, mailbox, campaign, today, date)),
  };
  return withHeadsOnly(state, nowMs);
}

type Held = ReturnType<typeof heldMails>;

function queueOf(
  world: World,
  mailbox: WorldMailbox,
  campaign: WorldCampaign,
  today: Held,
  date: string,
): CampaignQueue {
  const sent = today.filter((mail) => mail.campaign === campaign);
  const queued = world.mails.filter(
    (mail) =>
      mail.mailbox === mailbox && mail.campaign === campaign && !mail.slot && !mail.isPaused,
  );
  return {
    ...campaign.settings,
    isPaused: campaign.isPaused,
    today: {
      date,
      sent: sent.length,
      fresh: sent.filter(({ candidate }) => candidate.kind === 'fresh').length,
    },
    heads: queued.map(({ candidate }) => ({
      ...candidate,
      domainToday: {
        date,
        sent: today.filter((mail) => mail.candidate.domain === candidate.domain).length,
      },
    })),
  };
}

function pauseOf(world: World, mailbox: WorldMailbox): DispatchState['mailbox']['pause'] {
  if (world.isPaused) return { by: 'workspace', sinceMs: 0 };
  return mailbox.isPaused ? { by: 'mailbox', sinceMs: 0 } : null;
}

/** A mail under way counts as going out now, as in `loadRecentSlots`. */
export function recentSlotsMs(world: World, mailbox: WorldMailbox): number[] {
  const timeOf = ({ sentAtMs }: Slot) => sentAtMs ?? world.nowMs;
  return heldMails(world)
    .filter((mail) => mail.mailbox === mailbox)
    .map(({ slot }) => timeOf(slot))
    .filter((slotMs) => slotMs > world.nowMs - dayMs)
    .toSorted((a, b) => a - b);
}
