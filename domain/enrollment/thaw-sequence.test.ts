import { describe, expect, it } from 'vitest';
import type { FrozenSequence } from './frozen-sequence.ts';
import { thawSequence, type ThawStanding } from './thaw-sequence.ts';

const hour = (n: number) => new Date(n * 3_600_000);
const frozen: FrozenSequence = {
  since: hour(4).toISOString(),
  sequenceVersion: 3,
  nextDueAt: hour(10).toISOString(),
  recheckAt: hour(10).toISOString(),
  reasonCode: 'waiting_delay',
  reasonInputs: {},
  emails: [],
  taskIds: [],
};
const standing: ThawStanding = {
  status: 'First Email Sent',
  isSuppressed: false,
  campaignState: 'running',
  sequenceVersion: 3,
  waitFrom: hour(1),
  isRescheduled: false,
  isStarted: true,
  pauses: [],
};
const thaw = (was: Partial<FrozenSequence>, is: Partial<ThawStanding> = {}) =>
  thawSequence({ ...frozen, ...was }, { ...standing, ...is }, hour(24));

describe('thawSequence', () => {
  it('goes on with the rest of the wait', () => {
    expect(thaw({})).toEqual({
      waitFrom: hour(21),
      nextDueAt: hour(30),
      recheckAt: hour(30),
      reasonCode: 'waiting_delay',
      reasonInputs: {},
      keepsPlan: true,
      mustLook: false,
    });
  });

  it('counts no longer than until a pause that is still on', () => {
    expect(thaw({}, { pauses: [hour(20), hour(6)] })).toMatchObject({ nextDueAt: hour(12) });
    expect(thaw({}, { pauses: [hour(2)] })).toMatchObject({ nextDueAt: hour(10) });
  });

  it.each([
    ['a person chose', {}, { isRescheduled: true }],
    ['an out-of-office answer named', { reasonCode: 'out_of_office' }, {}],
  ] as const)('keeps a date that %s', (_who, was, is) => {
    expect(thaw(was, is)).toMatchObject({ nextDueAt: hour(10), recheckAt: hour(10) });
  });

  it('keeps what it waited for besides time, and why', () => {
    const why = { reasonCode: 'missing_variable', reasonInputs: { names: 'company' } } as const;
    expect(thaw({ ...why, recheckAt: null })).toMatchObject({ ...why, recheckAt: null });
  });

  it.each([
    ['it was held by a pause', { reasonCode: 'campaign_paused' }, {}],
    ['its sequence was edited', {}, { sequenceVersion: 4 }],
    ['its workflow had not started', {}, { isStarted: false }],
  ] as const)('asks what to do now when %s', (_why, was, is) => {
    const keepsPlan = !('sequenceVersion' in is);
    expect(thaw(was, is)).toMatchObject({
      reasonCode: 'waiting_delay',
      mustLook: true,
      keepsPlan,
    });
  });

  it.each([
    ['replied', { status: 'Replied' }],
    ['bounced', { status: 'Bounced' }],
    ['unsubscribed', { isSuppressed: true }],
    ['is left in an archived campaign', { campaignState: 'archived' }],
  ] as const)('ends for who %s', (_what, is) => {
    expect(thaw({}, is)).toBeNull();
  });

  it('waits for admission again, from which its time counts', () => {
    const queued = {
      reasonCode: 'queued_for_admission',
      nextDueAt: null,
      recheckAt: null,
    } as const;
    expect(thaw(queued, { waitFrom: null })).toMatchObject({ ...queued, waitFrom: null });
  });
});
