import { dayMs, hourMs } from '../shared/milliseconds.ts';
import type { Gate } from './gate.ts';
import type { ReasonCode } from './reason-code.ts';
import type { WaitReason } from './wait-reason.ts';

export const providerCapGate: Gate = ({ mailbox }, atMs) =>
  rollingCap('provider_cap', mailbox.recentSlotsMs, mailbox.providerDailyCap, dayMs, atMs);

export const hourlyCapGate: Gate = ({ mailbox }, atMs) =>
  mailbox.hourlyLimit === null
    ? null
    : rollingCap('mailbox_hourly_cap', mailbox.recentSlotsMs, mailbox.hourlyLimit, hourMs, atMs);

/** Opens when the oldest slot that fills the cap has left the span before `atMs`. */
function rollingCap(
  code: ReasonCode,
  slotsMs: readonly number[],
  limit: number,
  spanMs: number,
  atMs: number,
): WaitReason | null {
  if (limit <= 0) return { code, inputs: { sent: 0, limit }, recheckAtMs: null };
  const oldestMs = slotsMs.at(-limit);
  if (oldestMs === undefined || oldestMs + spanMs <= atMs) return null;
  return { code, inputs: { sent: limit, limit }, recheckAtMs: oldestMs + spanMs };
}
