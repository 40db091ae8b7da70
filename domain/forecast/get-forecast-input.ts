import { z } from 'zod';
import { ForecastDays } from './forecast-days.ts';

export const GetForecastInput = z.strictObject({ days: ForecastDays.default(30) });
export type GetForecastInput = z.input<typeof GetForecastInput>;
