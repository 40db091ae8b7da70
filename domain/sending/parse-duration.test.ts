import fc from '#test/harness/fast-check.ts';
import { describe, expect, it } from 'vitest';
import { dayMs, hourMs, minuteMs, secondMs } from '../shared/milliseconds.ts';
import { IsoDuration } from './iso-duration.ts';
import { parseDuration } from './parse-duration.ts';

describe('parseDuration', () => {
  it.each([
    ['P3D', { days: 3, timeMs: 0 }],
    ['P2W', { days: 14, timeMs: 0 }],
    ['P1W1D', { days: 8, timeMs: 0 }],
    ['PT90S', { days: 0, timeMs: 90 * secondMs }],
    ['PT4H', { days: 0, timeMs: 4 * hourMs }],
    ['P1DT2H30M', { days: 1, timeMs: 2 * hourMs + 30 * minuteMs }],
    ['PT0S', { days: 0, timeMs: 0 }],
    ['P3650D', { days: 3650, timeMs: 0 }],
  ])('reads %s', (text, expected) => {
    expect(parseDuration(text)).toEqual(expected);
  });

  it.each([
    '',
    'P',
    'PT',
    'P1DT',
    '3D',
    'p3d',
    'P-3D',
    'P1.5D',
    'P1Y',
    'P1M',
    'PT3D',
    'P3H',
    ' P3D',
    'P3651D',
    'PT1S2H',
  ])('refuses %j', (text) => {
    expect(parseDuration(text)).toBeNull();
  });

  it('reads back whatever can be written', () => {
    const part = fc.nat({ max: 99 });
    fc.assert(
      fc.property(part, part, part, part, (days, hours, minutes, seconds) => {
        expect(parseDuration(`P${days}DT${hours}H${minutes}M${seconds}S`)).toEqual({
          days,
          timeMs: hours * hourMs + minutes * minuteMs + seconds * secondMs,
        });
      }),
    );
  });

  it('answers any text without throwing', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const duration = parseDuration(text);
        expect(duration === null || duration.days * dayMs + duration.timeMs >= 0).toBe(true);
      }),
    );
  });
});

describe('IsoDuration', () => {
  it('says how to write one', () => {
    expect(IsoDuration.safeParse('3 days').error?.issues[0]?.message).toMatch(/P3D \(3 days\)/);
  });
});
