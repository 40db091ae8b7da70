import { alignSteps } from './align-steps.ts';
import { longestRise } from './longest-rise.ts';
import { stepDifferences, type StepDifferences } from './step-differences.ts';
import type { KnownStep, WrittenStep } from './written-step.ts';

export const stepChanges = ['kept', 'changed', 'moved', 'inserted', 'removed'] as const;
type StepChange = (typeof stepChanges)[number];

/** A step of the new sequence. */
export interface EditedStep {
  /** null = a new step; an id without a `formerPosition` = one that had been removed comes back. */
  readonly id: string | null;
  readonly content: WrittenStep;
  /** In the present sequence. */
  readonly formerPosition: number | null;
  readonly change: Exclude<StepChange, 'removed'>;
  readonly differences: StepDifferences;
}

/** What becomes of a sequence and of everybody who is under way in it. */
export interface SequenceEdit {
  readonly present: readonly KnownStep[];
  /** The new sequence, in order. */
  readonly steps: readonly EditedStep[];
  /** Present positions of the steps it leaves out. */
  readonly removed: readonly number[];
  /**
   * By a contact's present `nextPosition`, its new one: it has passed what came before, and goes on after
   * the last of that in the new order. So an inserted step is for whoever has not passed its place, a
   * moved one for whoever has not passed it, and nobody gets a removed one. The last entry is for those
   * with nothing left: they stay at the end.
   */
  readonly nextPositions: readonly number[];
}

const same: StepDifferences = {
  text: false,
  files: false,
  shares: false,
  timing: false,
  route: false,
};

/** Compares the present sequence with the one that is to take its place. */
export function planSequenceEdit(
  present: readonly KnownStep[],
  given: readonly WrittenStep[],
): SequenceEdit {
  const former = alignSteps(present, given);
  const unmoved = longestRise(former);
  const steps = given.map((content, position): EditedStep => {
    const formerPosition = former[position] ?? null;
    const before = formerPosition === null ? undefined : present[formerPosition];
    const differences = before
      ? stepDifferences(before, content, (target) => former[target] ?? null)
      : same;
    const isChanged = isOther(differences);
    const change = !before
      ? 'inserted'
      : !unmoved.has(position)
        ? 'moved'
        : isChanged
          ? 'changed'
          : 'kept';
    return { id: before?.id ?? content.id ?? null, content, formerPosition, change, differences };
  });
  const removed = [...present.keys()].filter((position) => !former.includes(position));
  return { present, steps, removed, nextPositions: nextPositions(present.length, former) };
}

/** Whether anything is to be done at all. */
export function isSequenceChanged({ steps, removed }: SequenceEdit): boolean {
  return (
    removed.length > 0 ||
    steps.some(({ change, differences }) => change !== 'kept' || isOther(differences))
  );
}

const isOther = ({ text, files, shares, timing, route }: StepDifferences) =>
  text || files || shares || timing || route;

function nextPositions(length: number, former: readonly (number | null)[]): number[] {
  const positions: number[] = [];
  let next = 0;
  for (let passed = 0; passed < length; passed += 1) {
    positions.push(next);
    next = Math.max(next, former.indexOf(passed) + 1);
  }
  return [...positions, former.length];
}
