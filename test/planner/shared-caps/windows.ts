import type { SendingWindow } from '#domain/sending/sending-window.ts';

const everyDay = [1, 2, 3, 4, 5, 6, 7];

/** Any of these is open at times together with any of `campaignWindows`, whatever the two zones. */
export const mailboxWindows: readonly SendingWindow[] = [
  { days: everyDay, ranges: [{ from: '00:00', to: '24:00' }], zone: 'mailbox' },
  { days: [1, 2, 3, 4, 5], ranges: [{ from: '09:00', to: '17:00' }], zone: 'mailbox' },
  {
    days: [1, 2, 3, 4, 5, 6],
    ranges: [
      { from: '08:00', to: '12:00' },
      { from: '13:00', to: '18:30' },
    ],
    zone: 'mailbox',
    holidays: ['2026-03-30', '2026-06-01', '2026-10-26'],
  },
  { days: [1, 2, 3, 4, 5, 6], ranges: [{ from: '04:00', to: '23:00' }], zone: 'recipient' },
  // The hours that clocks skip and repeat.
  {
    days: everyDay,
    ranges: [
      { from: '01:30', to: '02:45' },
      { from: '14:00', to: '15:00' },
    ],
    zone: 'mailbox',
  },
];

export const campaignWindows: readonly (SendingWindow | null)[] = [
  null,
  null,
  { days: [1, 2, 3, 4, 5], ranges: [{ from: '10:00', to: '16:00' }], zone: 'mailbox' },
  { days: everyDay, ranges: [{ from: '05:00', to: '23:30' }], zone: 'recipient' },
];
