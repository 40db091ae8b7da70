import { expect, it } from 'vitest';
import { raceStops } from './race-stops.ts';

it('never claims a mail after its contact was stopped, in 10,000 races', async () => {
  const { outcomes, late } = await raceStops(10_000);
  process.stdout.write(`10,000 races: ${JSON.stringify(outcomes)}, ${late.length} late\n`);
  expect(late).toEqual([]);
});
