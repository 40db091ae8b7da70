import { weekdayOf } from '../shared/calendar-date.ts';
import { readWallClock } from '../shared/read-wall-clock.ts';
import type { Gate } from './gate.ts';
import { isInsideWindow } from './is-inside-window.ts';
import type { Line } from './line.ts';
import { nextWindowOpening } from './next-window-opening.ts';
import type { SendingWindow } from './sending-window.ts';
import type { WaitReason } from './wait-reason.ts';

/** A mail needs both windows open: its mailbox's and, if set, its campaign's. */
export const mailboxWindowGate: Gate = (line, atMs) =>
  windowReason(line.mailbox.window, line, atMs);

export const campaignWindowGate: Gate = (line, atMs) =>
  line.campaign.window === null ? null : windowReason(line.campaign.window, line, atMs);

function windowReason(window: SendingWindow, line: Line, atMs: number): WaitReason | null {
  const zone = zoneOf(window, line);
  if (isInsideWindow(window, zone, atMs)) return null;
  const { date } = readWallClock(atMs, zone);
  const isHoliday = window.holidays?.includes(date) && window.days.includes(weekdayOf(date));
  return {
    code: isHoliday ? 'holiday' : 'outside_window',
    inputs: { zone },
    recheckAtMs: nextWindowOpening(window, zone, atMs),
  };
}

function zoneOf(window: SendingWindow, { mailbox, candidate }: Line): string {
  return window.zone === 'recipient'
    ? (candidate.recipientZone ?? mailbox.timeZone)
    : mailbox.timeZone;
}
