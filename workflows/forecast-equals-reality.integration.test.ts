import { expect, it } from 'vitest';
import { playRandomWorlds } from '#test/forecast/play-random-worlds.ts';

/** A few of those that `forecast-equals-reality.proof.ts` plays. */
const worlds = 6;

it('sends exactly the mails of the forecast, at its instants', { timeout: 600_000 }, async () => {
  const played = await playRandomWorlds(worlds);
  expect(played).toHaveLength(worlds);
  for (const { name, planned, sent } of played)
    expect({ name, sent }).toEqual({ name, sent: planned });
});
