import { expect, it } from 'vitest';
import fc from '#test/harness/fast-check.ts';
import { dayMs, minuteMs } from './milliseconds.ts';
import { zoneOffsetMs } from './zone-offset-ms.ts';

const zones = Intl.supportedValuesOf('timeZone');
const fromMs = Date.parse('2024-01-01');
const untilMs = Date.parse('2030-01-01');

/** What `Intl` alone says, read off a formatted wall clock. */
function offsetByIntl(timeZone: string, atMs: number): number {
  const parts = new Intl.DateTimeFormat('en-US', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  }).formatToParts(atMs);
  const part = (type: Intl.DateTimeFormatPartTypes) =>
    Number(parts.find((each) => each.type === type)?.value);
  const wallMs = Date.UTC(
    part('year'),
    part('month') - 1,
    part('day'),
    part('hour'),
    part('minute'),
    part('second'),
  );
  return wallMs - Math.floor(atMs / 1_000) * 1_000;
}

it('is what Intl says, in every zone', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...zones),
      fc.integer({ min: fromMs, max: untilMs }),
      (zone, atMs) => {
        expect(zoneOffsetMs(zone, atMs)).toBe(offsetByIntl(zone, atMs));
      },
    ),
    { numRuns: 3_000 },
  );
});

it.each(['Europe/Paris', 'America/Havana', 'Australia/Lord_Howe', 'America/St_Johns'])(
  'changes in %s at the millisecond at which clocks do',
  (zone) => {
    const changes: number[] = [];
    for (let dayStartMs = fromMs; dayStartMs < untilMs; dayStartMs += dayMs) {
      for (let atMs = dayStartMs; atMs < dayStartMs + dayMs; atMs += 30 * minuteMs) {
        if (zoneOffsetMs(zone, atMs) !== zoneOffsetMs(zone, atMs - 1)) changes.push(atMs);
      }
    }
    expect(changes).toHaveLength(12);
    for (const atMs of changes) {
      expect(offsetByIntl(zone, atMs - 1)).toBe(zoneOffsetMs(zone, atMs - 1));
      expect(offsetByIntl(zone, atMs)).toBe(zoneOffsetMs(zone, atMs));
    }
  },
);
