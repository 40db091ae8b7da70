import { dayCounts } from '#domain/sending/day-count.ts';
import type { SequenceStep } from '#domain/sequence/advance-steps.ts';
import fc from '../harness/fast-check.ts';

export type StepPlan = Pick<SequenceStep, 'kind' | 'delay' | 'dayCount' | 'until' | 'branch'>;

const plain = { until: null, branch: null } as const;

/**
 * One to three steps, most of them emails; branches ask for the role and look ahead. No delay ends on a
 * quarter of an hour, where windows open: the time-skipping server strands a workflow whose timer fires
 * while a signal's task, which cancels that timer, is being worked on.
 */
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
    delay: fc.constantFrom('PT0S', 'PT97S', 'PT3H7S', 'PT8H7S', 'P1DT2H7S', 'P2DT7S'),
    dayCount: fc.constantFrom(...dayCounts),
    until: fc.constant(null),
    branch: fc.constant(null),
  });
}

function arbitraryWait(): fc.Arbitrary<StepPlan> {
  return fc.record({
    kind: fc.constant('wait' as const),
    delay: fc.constantFrom('PT0S', 'P1DT1H7S'),
    dayCount: fc.constant('calendar' as const),
    until: fc.constantFrom(
      null,
      { time: '02:37' },
      { days: [1, 3, 5, 7] },
      { days: [2, 4, 6], time: '09:07' },
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

const task: StepPlan = { kind: 'task', delay: 'P1DT2H7S', dayCount: 'calendar', ...plain };
