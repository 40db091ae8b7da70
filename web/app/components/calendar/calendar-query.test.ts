import { describe, expect, it } from 'vitest';
import { calendarAddress, calendarQueryOf } from './calendar-query.ts';

const today = '2026-11-24';
const read = (query: string) => calendarQueryOf(new URLSearchParams(query), today);

describe('the address of the calendar', () => {
  it('shows this week when it says nothing', () => {
    expect(read('')).toEqual({ view: 'week', from: today, picked: null });
  });

  it.each(['view=year', 'from=soon', 'from=2026-11-01', 'from=2026-13-45'])(
    'falls back from %s',
    (query) => {
      expect(read(query)).toMatchObject({ view: 'week', from: today });
    },
  );

  it('goes no further than the forecast', () => {
    expect(read('view=month&from=2028-01-01').from).toBe('2027-01-23');
  });

  it('lists the mails of a day that is shown alone', () => {
    expect(read('view=day').picked).toEqual({ day: today, mailboxId: null });
  });

  it.each(['view=week&from=2026-11-25&day=2026-11-26&mailbox=mbx_1', 'view=month&from=2026-11-24'])(
    'is read back from %s',
    (query) => {
      expect(calendarAddress(read(query))).toBe(`?${query}`);
    },
  );
});
