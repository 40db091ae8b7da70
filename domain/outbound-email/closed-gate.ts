import type { CampaignState } from '../campaign/campaign-state.ts';
import type { EnrollmentState } from '../enrollment/enrollment-state.ts';
import type { MailboxConnection } from '../mailbox/mailbox.ts';
import { isInsideWindow } from '../sending/is-inside-window.ts';
import { readWallClock } from '../shared/read-wall-clock.ts';
import type { ReasonCode } from '../sending/reason-code.ts';
import type { SendingWindow } from '../sending/sending-window.ts';

/** What must hold in the moment a mail is handed to the provider, read under the contact's lock. */
export type SendGates = {
  workspacePausedAt: Date | null;
  campaignState: CampaignState;
  campaignWindow: SendingWindow | null;
  mailbox: {
    connection: MailboxConnection;
    pausedAt: Date | null;
    breakerTrippedAt: Date | null;
    cooldownUntil: Date | null;
    timeZone: string;
    window: SendingWindow;
  };
  contactPausedAt: Date | null;
  contactZone: string | null;
  enrollmentState: EnrollmentState;
  isSuppressed: boolean;
  /** Local day of the mailbox whose limit the slot was counted against. */
  slotDay: string | null;
};

/** @returns the first closed gate, null when the mail may go */
export function closedGate(gates: SendGates, now: Date): ReasonCode | null {
  const { mailbox } = gates;
  if (gates.isSuppressed) return 'suppressed';
  if (gates.enrollmentState !== 'active') return 'finished';
  if (gates.contactPausedAt) return 'contact_paused';
  if (gates.campaignState !== 'running') return 'campaign_paused';
  if (gates.workspacePausedAt) return 'mailbox_paused';
  if (mailbox.connection !== 'connected') return 'mailbox_disconnected';
  if (mailbox.pausedAt) return 'mailbox_paused';
  if (mailbox.breakerTrippedAt) return 'bounce_breaker';
  if (mailbox.cooldownUntil && mailbox.cooldownUntil > now) return 'provider_throttled';
  const today = readWallClock(now.getTime(), mailbox.timeZone).date;
  // A slot of yesterday would be one mail too many today.
  if (gates.slotDay !== today) return 'mailbox_daily_cap';
  return isOpen(mailbox.window, gates, now) &&
    (gates.campaignWindow === null || isOpen(gates.campaignWindow, gates, now))
    ? null
    : 'outside_window';
}

function isOpen(window: SendingWindow, gates: SendGates, now: Date): boolean {
  const ownZone = gates.mailbox.timeZone;
  const zone = window.zone === 'recipient' ? (gates.contactZone ?? ownZone) : ownZone;
  return isInsideWindow(window, zone, now.getTime());
}
