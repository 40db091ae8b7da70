import { isFreemailDomain } from '../email-address/is-freemail-domain.ts';
import { addDays } from '../shared/calendar-date.ts';
import { readWallClock } from '../shared/read-wall-clock.ts';
import { wallTimeInstants } from '../shared/wall-time-instants.ts';
import type { Gate } from './gate.ts';
import { rampLimitOn } from './ramp.ts';
import type { ReasonCode } from './reason-code.ts';
import type { WaitReason } from './wait-reason.ts';

/** All daily caps share one clock: the local day of the mailbox's zone. */
export const mailboxDailyCapGate: Gate = ({ mailbox }, atMs) => {
  const { today, dailyLimit, timeZone } = mailbox;
  return dailyCap('mailbox_daily_cap', { ...today, limit: dailyLimit }, timeZone, atMs);
};

/** Says `ramp_limit` only while the ramp is below the limit a person set. */
export const rampGate: Gate = ({ mailbox }, atMs) => {
  const { ramp, today, dailyLimit, timeZone } = mailbox;
  if (ramp === null) return null;
  const limit = rampLimitOn(ramp, readWallClock(atMs, timeZone).date);
  if (limit >= dailyLimit) return null;
  return dailyCap('ramp_limit', { ...today, limit }, timeZone, atMs);
};

export const workspaceQuotaGate: Gate = ({ workspace, mailbox }, atMs) => {
  const { today, dailyQuota } = workspace;
  if (dailyQuota === null) return null;
  return dailyCap('workspace_quota', { ...today, limit: dailyQuota }, mailbox.timeZone, atMs);
};

/** Strangers share a freemail domain, so it has no limit. */
export const domainCapGate: Gate = ({ workspace, mailbox, candidate }, atMs) => {
  const { domain, domainToday } = candidate;
  if (workspace.domainDailyLimit === null || isFreemailDomain(domain)) return null;
  const count = { ...domainToday, limit: workspace.domainDailyLimit };
  const reason = dailyCap('domain_cap', count, mailbox.timeZone, atMs);
  return reason && { ...reason, inputs: { domain, ...reason.inputs } };
};

export const campaignDailyCapGate: Gate = ({ mailbox, campaign }, atMs) => {
  const { today, dailyLimit } = campaign;
  if (dailyLimit === null) return null;
  return dailyCap('campaign_daily_cap', { ...today, limit: dailyLimit }, mailbox.timeZone, atMs);
};

export const newContactCapGate: Gate = ({ mailbox, campaign, candidate }, atMs) => {
  const { today, maxNewPerDay } = campaign;
  if (maxNewPerDay === null || candidate.kind !== 'fresh') return null;
  const count = { date: today.date, sent: today.fresh, limit: maxNewPerDay };
  return dailyCap('new_contact_cap', count, mailbox.timeZone, atMs);
};

function dailyCap(
  code: ReasonCode,
  count: { readonly date: string; readonly sent: number; readonly limit: number },
  zone: string,
  atMs: number,
): WaitReason | null {
  if (count.sent < count.limit) return null;
  const { date } = readWallClock(atMs, zone);
  const sent = count.date === date ? count.sent : 0;
  if (sent < count.limit) return null;
  const midnightMs = wallTimeInstants(addDays(date, 1), 0, zone).firstMs;
  const recheckAtMs = count.limit > 0 ? midnightMs : null;
  return { code, inputs: { sent, limit: count.limit }, recheckAtMs };
}
