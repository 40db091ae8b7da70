import { describe, expect, it } from 'vitest';
import fc from '#test/harness/fast-check.ts';
import { seededRandom } from '#test/harness/seeded-random.ts';
import { drainWorld } from '#test/planner/shared-caps/drain-world.ts';
import { playWorld } from '#test/planner/shared-caps/play-world.ts';
import { playWorlds } from '#test/planner/shared-caps/play-worlds.ts';
import { randomWorld } from '#test/planner/shared-caps/random-world.ts';
import { dayMs } from '../shared/milliseconds.ts';

describe('random interleavings of claims, sends, failures, pauses and clock moves', () => {
  it('pass no cap by one, break no window, gap or batch, and leave no mail waiting that may go', () => {
    // A tenth of those that `shared-caps.proof.ts` plays.
    expect(playWorlds(10_000)).toBeGreaterThan(100_000);
  });

  it('starve nobody: once nothing is paused, every mail goes out', () => {
    fc.assert(
      fc.property(fc.integer(), (seed) => {
        const random = seededRandom(seed);
        const world = randomWorld(random);
        playWorld(world, random);
        expect(drainWorld(world, world.nowMs + 60 * dayMs)).toEqual([]);
      }),
      { numRuns: 500, endOnFailure: true },
    );
  });
});
