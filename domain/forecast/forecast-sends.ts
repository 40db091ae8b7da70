import type { Forecast } from './forecast.ts';
import type { ForecastState } from './forecast-state.ts';
import { Simulation } from './simulation.ts';

/**
 * Every mail a workspace sends from `fromMs` up to, but not at, `untilMs` (epoch milliseconds) if nobody
 * answers and nobody changes anything. Pure and total. It plays the live engine, with its own functions:
 * admission, the way through the sequence, `pickNextSend` and `applyGrant` for each mailbox, and the
 * limits that mailboxes share.
 */
export function forecastSends(state: ForecastState, fromMs: number, untilMs: number): Forecast {
  const simulation = new Simulation(state);
  simulation.begin(fromMs);
  simulation.runUntil(untilMs);
  return simulation.forecast(untilMs);
}
