import { expect, it } from 'vitest';
import fc from '#test/harness/fast-check.ts';
import { createMinHeap } from './min-heap.ts';

it('gives what it holds in order, whenever it is asked', () => {
  const steps = fc.array(fc.option(fc.integer({ min: 0, max: 50 }), { nil: null }));
  fc.assert(
    fc.property(steps, (pushesAndTakes) => {
      const heap = createMinHeap<number>((a, b) => a < b);
      let held: number[] = [];
      for (const pushed of pushesAndTakes) {
        if (pushed === null) {
          const [least, ...rest] = held.toSorted((a, b) => a - b);
          expect(heap.first()).toBe(least);
          expect(heap.take()).toBe(least);
          held = rest;
        } else {
          heap.push(pushed);
          held.push(pushed);
        }
        expect(heap.size).toBe(held.length);
      }
    }),
    { numRuns: 1_000 },
  );
});
