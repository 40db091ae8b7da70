import { describe, expect, it } from 'vitest';
import fc from '#test/harness/fast-check.ts';
import { knownEmail } from './known-steps.ts';
import { pickVariant } from './pick-variant.ts';
import { otherVariantKeys, type StepVariants } from './step-variants.ts';

type Key = StepVariants['others'][number]['key'];

const text = { subject: null, body: 'Text', brief: null };
const people = Array.from({ length: 4_000 }, (_, index) => `con_${index}`);

function stepWith(ownWeight: number, others: readonly (readonly [Key, number])[]) {
  const texts = others.map(([key, weight]) => ({ key, weight, ...text }));
  return knownEmail('stp_1', { variants: { ownWeight, others: texts } });
}

const weight = fc.integer({ min: 1, max: 100 });
const arbitraryTexts = fc
  .array(weight, { minLength: 1, maxLength: otherVariantKeys.length })
  .map((weights) => weights.flatMap((each, index) => [[keyAt(index), each] as const]));

const keyAt = (index: number) => otherVariantKeys[index] ?? 'J';

describe('the text of a step that a contact gets', () => {
  it('is in shares as the weights, within five standard deviations', () => {
    fc.assert(
      fc.property(weight, arbitraryTexts, fc.uuid(), (own, others, id) => {
        const step = { ...stepWith(own, others), id };
        const sum = others.reduce((total, [, each]) => total + each, own);
        const picked = people.map((person) => pickVariant(step, person));
        for (const [key, each] of [['A', own] as const, ...others]) {
          const share = each / sum;
          const spread = Math.sqrt((share * (1 - share)) / people.length);
          const found = picked.filter((other) => other === key).length / people.length;
          expect(Math.abs(found - share)).toBeLessThan(5 * spread);
        }
      }),
      { numRuns: 20 },
    );
  });

  it('changes with a text more only for those who get that text, and comes back without it', () => {
    fc.assert(
      fc.property(weight, arbitraryTexts, fc.uuid(), (own, others, person) => {
        const before = pickVariant(stepWith(own, others.slice(0, -1)), person);
        const after = pickVariant(stepWith(own, others), person);
        const added = others.at(-1)?.[0];
        expect([before, added]).toContain(after);
      }),
    );
  });

  it('stays the one it was written as, whatever texts and weights are now, as long as it is there', () => {
    fc.assert(
      fc.property(weight, arbitraryTexts, fc.uuid(), fc.nat(9), (own, others, person, index) => {
        const step = stepWith(own, others);
        const keys = ['A', ...others.map(([key]) => key)];
        const written = keys[index % keys.length] ?? 'A';
        expect(pickVariant(step, person, written)).toBe(written);
        expect(pickVariant(step, person, 'gone')).toBe(pickVariant(step, person));
      }),
    );
  });

  it('is drawn for each step apart, so that two steps can be compared at once', () => {
    const one = stepWith(1, [['B', 1]]);
    const other = { ...one, id: 'stp_2' };
    const both = people.filter((person) => pickVariant(one, person) === pickVariant(other, person));
    expect(both.length / people.length).toBeCloseTo(0.5, 1);
  });

  it('is no question where there is one text only', () => {
    expect(pickVariant(knownEmail('stp_1'), 'con_1', 'A')).toBeNull();
  });
});
