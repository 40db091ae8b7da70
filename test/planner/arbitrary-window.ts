import fc from '#test/harness/fast-check.ts';
import type { SendingWindow } from '#domain/sending/sending-window.ts';

/** Zones that change clocks by an hour, by half an hour, at midnight, or stand off by odd minutes. */
const zones = [
  'Europe/Paris',
  'America/New_York',
  'Australia/Lord_Howe',
  'Asia/Kathmandu',
  'Africa/Cairo',
  'America/Havana',
  'America/St_Johns',
  'Africa/Casablanca',
  'Pacific/Chatham',
  'Pacific/Kiritimati',
  'Etc/UTC',
];

export const arbitraryZone = () => fc.constantFrom(...zones);

/** A valid window: one to three disjoint ranges on some days, now and then with holidays. */
export function arbitraryWindow(): fc.Arbitrary<SendingWindow> {
  return fc.record({
    days: fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { minLength: 1, maxLength: 7 }),
    ranges: fc
      .integer({ min: 1, max: 3 })
      .chain((count) =>
        fc.uniqueArray(fc.integer({ min: 0, max: 96 }), {
          minLength: 2 * count,
          maxLength: 2 * count,
        }),
      )
      .map((quarters) => toRanges(quarters.toSorted((a, b) => a - b))),
    zone: fc.constantFrom('mailbox' as const, 'recipient' as const),
    holidays: fc.array(arbitraryDate(), { maxLength: 3 }),
  });
}

function arbitraryDate(): fc.Arbitrary<string> {
  const min = new Date('2026-01-01');
  const max = new Date('2027-12-31');
  return fc.date({ min, max, noInvalidDate: true }).map((date) => date.toISOString().slice(0, 10));
}

function toRanges(quarters: readonly number[]): SendingWindow['ranges'] {
  return quarters.flatMap((from, index) => {
    const to = quarters[index + 1];
    return index % 2 === 0 && to !== undefined ? [{ from: asTime(from), to: asTime(to) }] : [];
  });
}

function asTime(quarter: number): string {
  const hours = String(Math.floor(quarter / 4)).padStart(2, '0');
  return `${hours}:${String((quarter % 4) * 15).padStart(2, '0')}`;
}
