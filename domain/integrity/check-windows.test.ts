import { describe, expect, it } from 'vitest';
import { checkWindows, type Claim } from './check-windows.ts';

const office = {
  days: [1, 2, 3, 4, 5],
  ranges: [{ from: '09:00', to: '17:00' }],
  zone: 'mailbox' as const,
};
const always = {
  days: [1, 2, 3, 4, 5, 6, 7],
  ranges: [{ from: '00:00', to: '24:00' }],
  zone: 'mailbox' as const,
};
/** A Tuesday noon in Paris. */
const noon: Claim = {
  emailIds: ['eml_1', 'eml_2'],
  atMs: Date.parse('2026-11-24T11:00:00Z'),
  mailbox: { timeZone: 'Europe/Paris', window: office },
  campaignWindow: null,
  contactZone: null,
};
const recipient = { ...office, zone: 'recipient' as const };

describe('checkWindows', () => {
  it('finds nothing while every window was open', () => {
    expect(checkWindows([noon, { ...noon, campaignWindow: office }])).toEqual({
      invariant: 'outside_window',
      checked: 4,
      found: 0,
      findings: [],
    });
  });

  it.each<[string, Partial<Claim>]>([
    ['at night', { atMs: Date.parse('2026-11-24T02:00:00Z') }],
    ['in the minute the window closes', { atMs: Date.parse('2026-11-24T16:00:00Z') }],
    [
      'on a holiday',
      { mailbox: { ...noon.mailbox, window: { ...office, holidays: ['2026-11-24'] } } },
    ],
    [
      'outside the window of the campaign',
      { mailbox: { ...noon.mailbox, window: always }, campaignWindow: { ...office, days: [1] } },
    ],
    [
      'at night of the recipient',
      { mailbox: { ...noon.mailbox, window: recipient }, contactZone: 'America/Los_Angeles' },
    ],
  ])('names each mail that was claimed %s', (_, change) => {
    const { found, findings } = checkWindows([noon, { ...noon, ...change }]);
    expect(found).toBe(2);
    expect(findings.map(({ entityId }) => entityId)).toEqual(['eml_1', 'eml_2']);
  });

  it('takes the zone of the mailbox for a recipient without one', () => {
    const claim = { ...noon, mailbox: { ...noon.mailbox, window: recipient } };
    expect(checkWindows([claim]).found).toBe(0);
  });
});
