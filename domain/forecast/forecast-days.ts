import { z } from 'zod';

/** How many local days a forecast shows, today included. */
export const ForecastDays = z.coerce
  .number('Give a number of days.')
  .int('Give whole days.')
  .min(1, 'At least 1 day.')
  .max(90, 'At most 90 days.');
