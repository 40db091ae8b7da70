import type { MailboxState } from '#domain/sending/mailbox-state.ts';
import type { SendingWindow } from '#domain/sending/sending-window.ts';

const alwaysOpen: SendingWindow = {
  days: [1, 2, 3, 4, 5, 6, 7],
  ranges: [{ from: '00:00', to: '24:00' }],
  zone: 'mailbox',
};

/** A connected mailbox that nothing holds back; each test narrows what it is about. */
export function mailboxState(changes: Partial<MailboxState> = {}): MailboxState {
  return {
    timeZone: 'Etc/UTC',
    isConnected: true,
    pause: null,
    cooldownUntilMs: null,
    window: alwaysOpen,
    gap: { minSeconds: 60, maxSeconds: 60 },
    dailyLimit: 1_000,
    hourlyLimit: null,
    providerDailyCap: 2_000,
    ramp: null,
    batch: null,
    isBreakerTripped: false,
    priorityMode: 'follow_ups_first',
    share: 50,
    maxFollowUpWaitDays: 3,
    today: { date: '2026-06-01', sent: 0, fresh: 0, followUp: 0 },
    recentSlotsMs: [],
    lastSlot: null,
    ...changes,
  };
}
