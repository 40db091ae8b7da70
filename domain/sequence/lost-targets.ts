import { nameStep } from './name-step.ts';
import type { SequenceEdit } from './sequence-edit.ts';
import type { SequenceFault } from './sequence-faults.ts';

/** Branches that still name the position of a step which the edit takes out: somebody must choose anew. */
export function lostTargets({ present, steps, removed }: SequenceEdit): SequenceFault[] {
  return steps.flatMap(({ content, formerPosition }, position) => {
    const before = formerPosition === null ? undefined : present[formerPosition];
    return (['onTrue', 'onFalse'] as const).flatMap((way) => {
      const target = content.branch?.[way];
      if (typeof target !== 'number' || target !== before?.branch?.[way]) return [];
      const lost = removed.includes(target) ? present[target] : undefined;
      if (!lost) return [];
      const message = `This branch leads to the former ${nameStep(lost, target)}, which is removed: choose where it leads.`;
      return [{ path: [position, 'branch', way], message }];
    });
  });
}
