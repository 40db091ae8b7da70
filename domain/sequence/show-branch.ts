import type { Branch, BranchTarget } from './branch.ts';
import type { BranchTargetView, BranchView } from './branch-view.ts';

/** A branch as the API shows it: targets by position. A target that is gone leads to the next step. */
export function showBranch(
  branch: Branch,
  steps: readonly { readonly id: string; readonly position: number }[],
): BranchView {
  const show = (target: BranchTarget): BranchTargetView =>
    typeof target === 'string'
      ? target
      : (steps.find(({ id }) => id === target.stepId)?.position ?? 'next');
  return {
    condition: branch.condition,
    onTrue: show(branch.onTrue),
    onFalse: show(branch.onFalse),
  };
}
