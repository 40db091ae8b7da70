import { setImmediate } from 'node:timers/promises';
import type { Forecast } from '#domain/forecast/forecast.ts';
import type { ForecastState } from '#domain/forecast/forecast-state.ts';
import { Simulation } from '#domain/forecast/simulation.ts';
import { dayMs } from '#domain/shared/milliseconds.ts';

/** As far ahead as a finish date is looked for. */
const horizonDays = 365;

/**
 * A year of sends. The same as `forecastSends` would say, but others get their turn after every virtual
 * day, so that no page waits while a large plan is drawn.
 */
export async function runForecast(state: ForecastState, now: Date): Promise<Forecast> {
  const fromMs = now.getTime();
  const simulation = new Simulation(state);
  simulation.begin(fromMs);
  for (let day = 1; day <= horizonDays && !simulation.isOver; day += 1) {
    simulation.runUntil(fromMs + day * dayMs);
    await setImmediate();
  }
  return simulation.forecast(fromMs + horizonDays * dayMs);
}
