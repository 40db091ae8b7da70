import type { SendingWindow } from '#domain/sending/sending-window.ts';
import { nextGapMs } from '#domain/sending/next-gap-ms.ts';
import { dayMs, hourMs, minuteMs, secondMs } from '#domain/shared/milliseconds.ts';
import { dateOnWall, isOnWall } from '../wall-oracle.ts';
import { recentSlotsMs } from './state-of.ts';
import { heldMails, type World, type WorldMail } from './world.ts';

/**
 * The rules of sending once more, in the simplest words there are: counted from rows, dates read off a
 * wall clock. @returns the name of one that forbids the mail to go now; null = nothing does
 */
export function brokenRule(world: World, mail: WorldMail): string | null {
  const rule = rules.find(([, forbids]) => forbids(world, mail));
  return rule ? rule[0] : null;
}

type Forbids = (world: World, mail: WorldMail) => boolean;

/** The cheap ones first. */
const rules: readonly (readonly [string, Forbids])[] = [
  ['queued', (_world, { slot, isPaused }) => slot !== null || isPaused],
  ['pauses', (world, mail) => world.isPaused || mail.campaign.isPaused || mail.mailbox.isPaused],
  ['due', ({ nowMs }, { candidate }) => !candidate.isSendNow && candidate.dueAtMs > nowMs],
  ['rolling caps', breaksRollingCap],
  ['gap', breaksGap],
  ['batch', breaksBatch],
  ['daily caps', breaksDailyCap],
  ['windows', breaksWindow],
];

function breaksRollingCap(world: World, { mailbox }: WorldMail): boolean {
  const { providerDailyCap, hourlyLimit } = mailbox.settings;
  const slots = recentSlotsMs(world, mailbox);
  const lastHour = slots.filter((slotMs) => slotMs > world.nowMs - hourMs);
  return (
    slots.length >= providerDailyCap || (hourlyLimit !== null && lastHour.length >= hourlyLimit)
  );
}

function breaksGap(world: World, { mailbox }: WorldMail): boolean {
  const { lastSlot, id, settings } = mailbox;
  if (lastSlot === null) return false;
  const opensAtMs = lastSlot.atMs + nextGapMs(settings.gap, lastSlot, id);
  const minMs = settings.gap.minSeconds * secondMs;
  const isTooClose = recentSlotsMs(world, mailbox).some((slotMs) => world.nowMs < slotMs + minMs);
  return world.nowMs < opensAtMs || isTooClose;
}

/** Deals the slots into batches, oldest first: a full pause begins the next one. */
function breaksBatch(world: World, { mailbox }: WorldMail): boolean {
  const { batch } = mailbox.settings;
  if (batch === null) return false;
  let inBatch = 0;
  let previousMs = -Infinity;
  for (const slotMs of [...recentSlotsMs(world, mailbox), world.nowMs]) {
    inBatch = slotMs - previousMs >= batch.pauseMinutes * minuteMs ? 1 : inBatch + 1;
    previousMs = slotMs;
  }
  return inBatch > batch.size;
}

function breaksDailyCap(world: World, { mailbox, campaign, candidate }: WorldMail): boolean {
  const { timeZone, dailyLimit, ramp } = mailbox.settings;
  const date = dateOnWall(timeZone, world.nowMs);
  const today = heldMails(world).filter(({ slot }) => slot.day === date);
  const isFull = (limit: number | null, counts: (mail: WorldMail) => boolean) =>
    limit !== null && today.filter(counts).length >= limit;
  const isOwn = (mail: WorldMail) => mail.mailbox === mailbox;
  const isOfCampaign = (mail: WorldMail) => mail.campaign === campaign;
  const rampDays = ramp ? (Date.parse(date) - Date.parse(ramp.startedOn)) / dayMs : 0;
  const { settings } = campaign;
  return (
    isFull(dailyLimit, isOwn) ||
    (ramp !== null && isFull(ramp.startPerDay + ramp.addPerDay * Math.max(0, rampDays), isOwn)) ||
    isFull(world.dailyQuota, () => true) ||
    isFull(settings.dailyLimit, isOfCampaign) ||
    (candidate.kind === 'fresh' &&
      isFull(
        settings.maxNewPerDay,
        (mail) => isOfCampaign(mail) && mail.candidate.kind === 'fresh',
      )) ||
    (candidate.domain !== 'gmail.com' &&
      isFull(world.domainDailyLimit, (mail) => mail.candidate.domain === candidate.domain))
  );
}

function breaksWindow(world: World, { mailbox, campaign, candidate }: WorldMail): boolean {
  const { timeZone, window } = mailbox.settings;
  const isShut = (each: SendingWindow) => {
    const zone = each.zone === 'recipient' ? (candidate.recipientZone ?? timeZone) : timeZone;
    return !isOnWall(each, zone, world.nowMs);
  };
  return isShut(window) || (campaign.settings.window !== null && isShut(campaign.settings.window));
}
