import { describe, expect, it } from 'vitest';
import { fullnessOf, planDaysOf } from './plan-day.ts';

const total = (day: string, mailboxId: string, fresh: number, followUp: number) => ({
  day,
  mailboxId,
  fresh,
  followUp,
  given: 1,
  limit: 40,
});

describe('a mailbox in the calendar', () => {
  it('has every day of the view, also the free ones', () => {
    const totals = [total('2026-11-25', 'ana', 3, 4), total('2026-11-25', 'bob', 9, 9)];
    expect(planDaysOf(totals, 'ana', { from: '2026-11-24', count: 3 })).toEqual([
      { day: '2026-11-24', fresh: 0, followUp: 0, given: 0, limit: null },
      { day: '2026-11-25', fresh: 3, followUp: 4, given: 1, limit: 40 },
      { day: '2026-11-26', fresh: 0, followUp: 0, given: 0, limit: null },
    ]);
  });

  it.each([
    [0, 'empty'],
    [19, 'free'],
    [20, 'used'],
    [34, 'nearly'],
    [40, 'full'],
  ])('with %i of 40 is %s', (followUp, fullness) => {
    expect(fullnessOf({ day: '2026-11-24', fresh: 0, followUp, given: 0, limit: 40 })).toBe(
      fullness,
    );
  });

  it('counts what went out today towards its limit', () => {
    const half = { day: '2026-11-24', fresh: 0, followUp: 20, given: 20, limit: 40 };
    expect(fullnessOf(half)).toBe('full');
  });
});
