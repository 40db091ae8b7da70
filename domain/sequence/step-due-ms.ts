import type { DayCount } from '../sending/day-count.ts';
import { delayEndMs } from '../sending/delay-end-ms.ts';
import { parseDuration } from '../sending/parse-duration.ts';

/**
 * When a step is due, epoch milliseconds: the one reckoning of live workflows, edits and the forecast.
 * @param step its `delay` is ISO 8601
 * @param fromMs what the delay counts from: admission, the actual previous send, a task done
 * @param calendar of the mailbox: its zone counts the days, its holidays are no business days
 * @throws Error when the delay is not ISO 8601, which `StepInput` rules out
 */
export function stepDueMs(
  step: { readonly delay: string; readonly dayCount: DayCount },
  fromMs: number,
  calendar: { readonly zone: string; readonly holidays?: readonly string[] | undefined },
): number {
  const duration = parseDuration(step.delay);
  if (!duration) throw new Error(`not a duration: ${step.delay}`);
  const { dayCount } = step;
  const { zone, holidays = [] } = calendar;
  return delayEndMs(fromMs, { duration, dayCount, holidays }, zone);
}
