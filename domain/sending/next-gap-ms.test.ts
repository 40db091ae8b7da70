import fc from '#test/harness/fast-check.ts';
import { describe, expect, it } from 'vitest';
import { nextGapMs } from './next-gap-ms.ts';
import { seededFraction } from './seeded-fraction.ts';

const slot = (emailNumber: number) => ({ atMs: 0, enrollmentId: 'enr_1', emailNumber });

describe('seededFraction', () => {
  it('stays the same for ever, for forecasts of yesterday must hold today', () => {
    expect(['', 'a', 'mbx_1/enr_1/1'].map(seededFraction)).toMatchInlineSnapshot(`
      [
        0.6689221884589642,
        0.10352621669881046,
        0.5771342671941966,
      ]
    `);
  });

  it('spreads near-equal keys evenly over [0, 1)', () => {
    const tenths = Array.from({ length: 10 }, () => 0);
    for (let index = 0; index < 10_000; index += 1) {
      const tenth = Math.floor(seededFraction(`mbx_1/enr_${index}/1`) * 10);
      tenths[tenth] = (tenths[tenth] ?? 0) + 1;
    }
    expect(tenths).toHaveLength(10);
    for (const count of tenths) expect(Math.abs(count - 1_000)).toBeLessThan(120);
  });
});

describe('nextGapMs', () => {
  it('stays between minimum and maximum, both reachable', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 86_400 }),
        fc.nat({ max: 3_600 }),
        fc.string(),
        fc.nat(),
        (minSeconds, extra, seed, number) => {
          const gapMs = nextGapMs(
            { minSeconds, maxSeconds: minSeconds + extra },
            slot(number),
            seed,
          );
          expect(Number.isInteger(gapMs)).toBe(true);
          expect(gapMs).toBeGreaterThanOrEqual(minSeconds * 1_000);
          expect(gapMs).toBeLessThanOrEqual((minSeconds + extra) * 1_000);
        },
      ),
    );
  });

  it('depends on the mailbox and the mail that took the last slot, and on nothing else', () => {
    const gap = { minSeconds: 240, maxSeconds: 720 };
    const drawn = nextGapMs(gap, slot(1), 'mbx_1');
    expect(nextGapMs(gap, { ...slot(1), atMs: 5 }, 'mbx_1')).toBe(drawn);
    expect(nextGapMs(gap, slot(2), 'mbx_1')).not.toBe(drawn);
    expect(nextGapMs(gap, slot(1), 'mbx_2')).not.toBe(drawn);
  });
});
