import type { DayCount } from '#domain/sending/day-count.ts';
import { parseDuration } from '#domain/sending/parse-duration.ts';

export const delayUnits = ['seconds', 'minutes', 'hours', 'days', 'weeks'] as const;
type DelayUnit = (typeof delayUnits)[number];

export interface Delay {
  readonly amount: number;
  readonly unit: DelayUnit;
}

const unitMs: Readonly<Record<'seconds' | 'minutes' | 'hours', number>> = {
  hours: 3_600_000,
  minutes: 60_000,
  seconds: 1_000,
};

/** `P3D` as 3 days; null for what is no duration or mixes days with hours. */
export function readDelay(iso: string): Delay | null {
  const duration = parseDuration(iso);
  if (!duration) return null;
  const { days, timeMs } = duration;
  if (timeMs === 0) {
    if (days === 0) return { amount: 0, unit: 'days' };
    return iso.endsWith('W') ? { amount: days / 7, unit: 'weeks' } : { amount: days, unit: 'days' };
  }
  if (days > 0) return null;
  const unit = (['hours', 'minutes', 'seconds'] as const).find(
    (size) => timeMs % unitMs[size] === 0,
  );
  return unit ? { amount: timeMs / unitMs[unit], unit } : null;
}

/** The ISO 8601 duration the API and the database keep. */
export function writeDelay({ amount, unit }: Delay): string {
  switch (unit) {
    case 'weeks':
      return `P${amount}W`;
    case 'days':
      return `P${amount}D`;
    case 'hours':
      return `PT${amount}H`;
    case 'minutes':
      return `PT${amount}M`;
    case 'seconds':
      return `PT${amount}S`;
  }
}

/** `3 days`, `1 hour`, `at once`. */
function delayWords(iso: string): string {
  const delay = readDelay(iso);
  if (!delay) return iso;
  if (delay.amount === 0) return 'at once';
  return `${delay.amount} ${delay.amount === 1 ? delay.unit.slice(0, -1) : delay.unit}`;
}

/**
 * When a step comes after the one before it: `3 working days later`, `right after`.
 * @param isFirst of its sequence: nothing comes before it
 */
export function whenWords(
  { delay, dayCount }: { delay: string; dayCount: DayCount },
  isFirst: boolean,
): string {
  const words = delayWords(delay);
  if (words === 'at once') return isFirst ? words : 'right after';
  const days = dayCount === 'business' ? words.replace('day', 'working day') : words;
  return isFirst ? days : `${days} later`;
}
