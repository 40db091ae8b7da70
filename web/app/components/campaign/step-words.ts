import type { StepView } from '#domain/campaign/campaign-view.ts';
import type { BranchCondition } from '#domain/sequence/branch.ts';
import type { WaitUntil } from '#domain/sequence/wait-until.ts';

const weekdays = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];

/** `Until Tuesday or Thursday, 09:00`. */
export function untilWords({ days, time }: WaitUntil): string {
  const named = days?.map((day) => weekdays[day - 1]).join(' or ');
  if (named === undefined) return `Until the next ${time ?? 'day'}`;
  return `Until ${named}${time === undefined ? '' : `, ${time}`}`;
}

/** `If role is CTO: next step, else the end`. */
export function branchWords({
  condition,
  onTrue,
  onFalse,
}: NonNullable<StepView['branch']>): string {
  return `If ${conditionWords(condition)}: ${targetWords(onTrue)}, else ${targetWords(onFalse)}`;
}

function conditionWords(condition: BranchCondition): string {
  if (condition.kind === 'replied') return 'they ever answered';
  return `${condition.field} is ${condition.equals === '' ? 'empty' : condition.equals}`;
}

function targetWords(target: 'next' | 'end' | number): string {
  if (target === 'next') return 'the next step';
  return target === 'end' ? 'the end' : `step ${target + 1}`;
}
