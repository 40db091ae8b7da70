import { expect, it } from 'vitest';
import { playWorlds } from './shared-caps/play-worlds.ts';

it('no cap is passed by one in 100,000 random worlds', () => {
  const turns = playWorlds(100_000);
  process.stdout.write(`100,000 worlds, ${turns.toLocaleString('en-GB')} turns\n`);
  expect(turns).toBeGreaterThan(1_000_000);
}, 600_000);
