import { describe, expect, it } from 'vitest';
import { FaultPlan } from './faults.ts';

describe('FaultPlan', () => {
  it('strikes the named route as often as it says', () => {
    const plan = new FaultPlan();
    plan.add({ route: 'drafts.send', fault: 'cut', times: 2 });
    expect(plan.take('drafts.create')).toBeUndefined();
    expect(plan.take('drafts.send')?.fault).toBe('cut');
    expect(plan.take('drafts.send')?.fault).toBe('cut');
    expect(plan.take('drafts.send')).toBeUndefined();
  });

  it('strikes about as often as its probability, and the same way for the same seed', () => {
    const strikes = (seed: number) => {
      const plan = new FaultPlan(seed);
      plan.add({ route: 'drafts.send', fault: 'cut', probability: 0.1 });
      return Array.from({ length: 2_000 }, () => plan.take('drafts.send') !== undefined);
    };
    const share = strikes(7).filter(Boolean).length / 2_000;
    expect(share).toBeGreaterThan(0.07);
    expect(share).toBeLessThan(0.13);
    expect(strikes(7)).toEqual(strikes(7));
    expect(strikes(7)).not.toEqual(strikes(8));
  });
});
