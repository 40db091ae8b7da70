import { z } from 'zod';
import { ForecastChanges } from './forecast-changes.ts';
import { ForecastDays } from './forecast-days.ts';

/** What a what-if asks for. */
export const ForecastInput = z.strictObject({
  changes: ForecastChanges,
  days: ForecastDays.default(30),
});
export type ForecastInput = z.input<typeof ForecastInput>;
