import { dayMs, hourMs, minuteMs } from '../shared/milliseconds.ts';

/** How often a database may be asked for new rows. */
export const pullIntervals = ['PT15M', 'PT1H', 'P1D'] as const;
export type PullInterval = (typeof pullIntervals)[number];

const lengths: Readonly<Record<PullInterval, number>> = {
  PT15M: 15 * minuteMs,
  PT1H: hourMs,
  P1D: dayMs,
};

export const pullIntervalMs = (interval: PullInterval): number => lengths[interval];
