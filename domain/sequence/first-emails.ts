import type { StepInput } from './step-input.ts';

/** Positions of the emails that may be the first a contact gets, by whichever way its branches go. */
export function firstEmails(steps: readonly Pick<StepInput, 'kind' | 'branch'>[]): number[] {
  const reached = new Set([0]);
  const emails: number[] = [];
  for (const [position, { kind, branch }] of steps.entries()) {
    if (!reached.has(position)) continue;
    if (kind === 'email') {
      emails.push(position);
      continue;
    }
    for (const target of branch ? [branch.onTrue, branch.onFalse] : ['next' as const]) {
      if (target !== 'end') reached.add(target === 'next' ? position + 1 : target);
    }
  }
  return emails;
}
