import { expect, it } from 'vitest';
import { playRandomWorlds } from './play-random-worlds.ts';
import type { PlayedWorld } from './play-worlds.ts';

const worlds = 210;
const lanes = 2;

it(`keeps the forecast in ${worlds} random workspaces`, { timeout: 7_200_000 }, async () => {
  const played = await playRandomWorlds(worlds, lanes, (batch) => {
    const kept = batch.filter(isKept).length;
    process.stdout.write(`${kept} of ${batch.length} forecasts kept\n`);
  });
  const mails = played.reduce((sum, { sent }) => sum + sent.length, 0);
  const broken = played.filter((world) => !isKept(world));
  process.stdout.write(
    `${played.length} workspaces, ${mails} mails, ${broken.length} forecasts broken\n`,
  );
  for (const { name, planned, sent } of broken)
    expect({ name, sent }).toEqual({ name, sent: planned });
  expect(played).toHaveLength(worlds);
});

function isKept({ planned, sent }: PlayedWorld): boolean {
  return planned.join() === sent.join();
}
