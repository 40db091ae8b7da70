import fc from '#test/harness/fast-check.ts';
import { seededRandom } from '#test/harness/seeded-random.ts';
import { playWorld } from './play-world.ts';
import { randomWorld } from './random-world.ts';

/** Plays so many random worlds; the first broken rule throws. @returns turns: claims, sends, pauses, clock moves */
export function playWorlds(worlds: number): number {
  let turns = 0;
  fc.assert(
    fc.property(fc.integer(), (seed) => {
      const random = seededRandom(seed);
      turns += playWorld(randomWorld(random), random);
    }),
    { numRuns: worlds, endOnFailure: true },
  );
  return turns;
}
