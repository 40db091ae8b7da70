import { expect, it } from 'vitest';
import { linkBranches } from './link-branches.ts';
import { showBranch } from './show-branch.ts';
import { StepsInput } from './steps-input.ts';

const condition = { kind: 'replied' };
const sequence = StepsInput.parse([
  { kind: 'email', delay: 'PT0S', subject: 'Hi', body: 'Mail 1' },
  { kind: 'branch', branch: { condition, onTrue: 'end', onFalse: 3 } },
  { kind: 'email', delay: 'P1D', body: 'Mail 2' },
  { kind: 'email', delay: 'P1D', body: 'Mail 3' },
]);
const ids = ['stp_a', 'stp_b', 'stp_c', 'stp_d'];
const [, linked] = linkBranches(sequence, ids);

it('a branch names its target by id, wherever that step moves', () => {
  expect(linked?.branch).toEqual({ condition, onTrue: 'end', onFalse: { stepId: 'stp_d' } });
  const moved = ['stp_a', 'stp_b', 'stp_d'].map((id, position) => ({ id, position }));
  expect(linked?.branch && showBranch(linked.branch, moved)).toMatchObject({ onFalse: 2 });
});

it('a target that was taken out leads to the next step', () => {
  expect(linked?.branch && showBranch(linked.branch, [])).toMatchObject({ onFalse: 'next' });
});
