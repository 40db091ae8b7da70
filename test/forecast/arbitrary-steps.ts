import { dayCounts } from '#domain/sending/day-count.ts';
import type { SequenceStep } from '#domain/sequence/advance-steps.ts';
import fc from '../harness/fast-check.ts';

export type StepPlan = Pick<SequenceStep, 'kind' | 'delay' | 'dayCount' | 'until' | 'branch'>;

const plain = { until: null, branch: null } as const;

/** One to three steps, most of them emails; branches ask for the role and look ahead. */
export function arbitrarySteps(): fc.Arbitrary<readonly StepPlan[]> {
  const later = fc.oneof(
    { weight: 8, arbitrary: arbitraryEmail() },
    { weight: 2, arbitrary: arbitraryWait() },
    { weight: 1, arbitrary: fc.constant(branch) },
    { weight: 1, arbitrary: fc.constant(task) },
  );
  return fc
    .tuple(fc.oneof(arbitraryEmail(), later), fc.array(later, { maxLength: 2 }))
    .map(([first, others]) => [first, ...others]);
}

function arbitraryEmail(): fc.Arbitrary<StepPlan> {
  return fc.record({
    kind: fc.constant('email' as const),
    delay: fc.constantFrom('PT0S', 'PT90S', 'PT3H', 'PT9H', 'P1D', 'P1DT2H'),
    dayCount: fc.constantFrom(...dayCounts),
    until: fc.constant(null),
    branch: fc.constant(null),
  });
}

function arbitraryWait(): fc.Arbitrary<StepPlan> {
  return fc.record({
    kind: fc.constant('wait' as const),
    delay: fc.constantFrom('PT0S', 'P1D'),
    dayCount: fc.constant('calendar' as const),
    until: fc.constantFrom(
      null,
      { time: '02:30' },
      { days: [1, 3, 5, 7] },
      { days: [2, 4, 6], time: '09:00' },
    ),
    branch: fc.constant(null),
  });
}

const branch: StepPlan = {
  kind: 'branch',
  delay: 'PT0S',
  dayCount: 'calendar',
  until: null,
  branch: {
    condition: { kind: 'field', field: 'role', equals: 'CTO' },
    onTrue: 'next',
    onFalse: 'end',
  },
};

const task: StepPlan = { kind: 'task', delay: 'P1D', dayCount: 'calendar', ...plain };
