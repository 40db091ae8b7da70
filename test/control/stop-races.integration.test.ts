import { expect, it } from 'vitest';
import { raceStops } from './race-stops.ts';

it('never claims a mail after its contact was stopped, in 500 races', async () => {
  const { outcomes, late } = await raceStops(500);
  expect(late).toEqual([]);
  for (const { claimed, stopped } of Object.values(outcomes)) {
    expect(Math.min(claimed, stopped)).toBeGreaterThan(0);
  }
});
