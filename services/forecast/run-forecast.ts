import { setImmediate } from 'node:timers/promises';
import type { Forecast } from '#domain/forecast/forecast.ts';
import type { ForecastState } from '#domain/forecast/forecast-state.ts';
import { Simulation } from '#domain/forecast/simulation.ts';
import { dayMs } from '#domain/shared/milliseconds.ts';

/** As far ahead as anybody may look. */
const horizonDays = 365;

/**
 * The same as `forecastSends` would say, but others get their turn after every virtual day, so that no
 * page waits while a large plan is drawn.
 * @param days ahead, at least 1; a year at most, and unless said otherwise
 */
export async function runForecast(
  state: ForecastState,
  now: Date,
  days = horizonDays,
): Promise<Forecast> {
  const fromMs = now.getTime();
  const lastDay = Math.min(days, horizonDays);
  const simulation = new Simulation(state);
  simulation.begin(fromMs);
  for (let day = 1; day <= lastDay && !simulation.isOver; day += 1) {
    simulation.runUntil(fromMs + day * dayMs);
    await setImmediate();
  }
  return simulation.forecast(fromMs + lastDay * dayMs);
}
