import { expect, it } from 'vitest';
import { closedGate, type SendGates } from './closed-gate.ts';

const now = new Date('2026-11-24T10:00:00Z');
const window = {
  days: [1, 2, 3, 4, 5],
  ranges: [{ from: '09:00', to: '17:00' }],
  zone: 'mailbox' as const,
};
const open: SendGates = {
  workspacePausedAt: null,
  campaignState: 'running',
  campaignWindow: null,
  mailbox: {
    connection: 'connected',
    pausedAt: null,
    breakerTrippedAt: null,
    cooldownUntil: null,
    timeZone: 'UTC',
    window,
  },
  contactPausedAt: null,
  contactZone: null,
  enrollmentState: 'active',
  isSuppressed: false,
  slotDay: '2026-11-24',
};
const mailbox = (change: Partial<SendGates['mailbox']>) => ({
  mailbox: { ...open.mailbox, ...change },
});

it('lets a mail go when every gate is open', () => {
  expect(closedGate(open, now)).toBeNull();
});

it.each<[string, Partial<SendGates>, string]>([
  ['a suppressed address', { isSuppressed: true }, 'suppressed'],
  ['an ended enrollment', { enrollmentState: 'stopped' }, 'finished'],
  ['a paused contact', { contactPausedAt: now }, 'contact_paused'],
  ['a paused campaign', { campaignState: 'paused' }, 'campaign_paused'],
  ['an archived campaign', { campaignState: 'archived' }, 'campaign_paused'],
  ['a paused workspace', { workspacePausedAt: now }, 'mailbox_paused'],
  ['a disconnected mailbox', mailbox({ connection: 'disconnected' }), 'mailbox_disconnected'],
  ['a paused mailbox', mailbox({ pausedAt: now }), 'mailbox_paused'],
  ['a mailbox that bounces stopped', mailbox({ breakerTrippedAt: now }), 'bounce_breaker'],
  [
    'a mailbox the provider rests',
    mailbox({ cooldownUntil: new Date(now.getTime() + 1) }),
    'provider_throttled',
  ],
  ['a slot of yesterday', { slotDay: '2026-11-23' }, 'mailbox_daily_cap'],
  ['a closed window', mailbox({ window: { ...window, days: [6] } }), 'outside_window'],
  ['a closed campaign window', { campaignWindow: { ...window, days: [6] } }, 'outside_window'],
  [
    'night at the recipient',
    {
      contactZone: 'America/Los_Angeles',
      ...mailbox({ window: { ...window, zone: 'recipient' } }),
    },
    'outside_window',
  ],
])('holds the mail for %s', (_, change, gate) => {
  expect(closedGate({ ...open, ...change }, now)).toBe(gate);
});

it('forgets a rest that is over', () => {
  expect(closedGate({ ...open, ...mailbox({ cooldownUntil: now }) }, now)).toBeNull();
});
