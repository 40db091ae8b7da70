import { expect, it } from 'vitest';
import { playRandomWorlds } from './play-random-worlds.ts';

const worlds = 210;

it(`keeps the forecast in ${worlds} random workspaces`, { timeout: 7_200_000 }, async () => {
  const played = await playRandomWorlds(worlds);
  const mails = played.reduce((sum, { sent }) => sum + sent.length, 0);
  const broken = played.filter(({ planned, sent }) => planned.join() !== sent.join());
  process.stdout.write(
    `${played.length} workspaces, ${mails} mails, ${broken.length} forecasts broken\n`,
  );
  for (const { name, planned, sent } of broken)
    expect({ name, sent }).toEqual({ name, sent: planned });
  expect(played).toHaveLength(worlds);
});
