import type { Branch, BranchTarget } from './branch.ts';
import type { BranchTargetView } from './branch-view.ts';
import type { StepInput } from './step-input.ts';

/** A step as it is stored, but for its id and position. */
export type StepContent = Omit<StepInput, 'id' | 'branch'> & { readonly branch: Branch | null };

/**
 * Makes branches name their targets by id, which stays when steps move.
 * @param ids of the steps, in the order of the sequence
 * @throws Error for a target beyond the sequence, which `StepsInput` rules out
 */
export function linkBranches(
  sequence: readonly StepInput[],
  ids: readonly string[],
): StepContent[] {
  const link = (target: BranchTargetView): BranchTarget => {
    if (typeof target !== 'number') return target;
    const stepId = ids[target];
    if (stepId === undefined) throw new Error(`a branch leads to step ${target} of ${ids.length}`);
    return { stepId };
  };
  return sequence.map(({ id: _id, branch, ...step }) => ({
    ...step,
    branch: branch && {
      condition: branch.condition,
      onTrue: link(branch.onTrue),
      onFalse: link(branch.onFalse),
    },
  }));
}
