import { nameStep } from './name-step.ts';
import type { SequenceEdit } from './sequence-edit.ts';
import type { SequenceImpactView } from './sequence-impact-view.ts';

/** How many contacts of the campaign stand alike. */
export interface Standing {
  readonly isFinished: boolean;
  /** In the present sequence. */
  readonly nextPosition: number;
  /** In the new sequence: no step before is theirs any more, whatever `nextPosition` says. */
  readonly floor: number;
  readonly count: number;
}

type StepImpact = SequenceImpactView['steps'][number];

/** Counts, for each step of both sequences, whom an edit concerns, and says it in words. */
export function sequenceImpact(
  edit: SequenceEdit,
  standings: readonly Standing[],
): SequenceImpactView {
  const count = (counts: (standing: Standing) => boolean) =>
    standings.filter(counts).reduce((sum, standing) => sum + standing.count, 0);
  const isOver = ({ isFinished, nextPosition }: Standing) =>
    isFinished || nextPosition >= edit.present.length;
  const isNext = (position: number | null) => (standing: Standing) =>
    !isOver(standing) && standing.nextPosition === position;
  const steps = edit.steps.map(({ id, change, formerPosition }, position): StepImpact => {
    const isAhead = (standing: Standing) =>
      !isOver(standing) && nextPositionOf(edit, standing) <= position;
    return {
      id,
      position,
      change,
      willGet: count(isAhead),
      passed: count((standing) => !isAhead(standing)),
      underWay: count(isNext(formerPosition)),
    };
  });
  const removed = edit.removed.map((position): StepImpact => {
    const passed = count((standing) => isOver(standing) || standing.nextPosition > position);
    const id = edit.present[position]?.id ?? null;
    const underWay = count(isNext(position));
    return { id, position: null, change: 'removed', willGet: 0, passed, underWay };
  });
  const finished = count(isOver);
  const all = count(() => true);
  return {
    steps: [...steps, ...removed],
    sentence: sentenceOf(edit, { steps, removed, finished, all }),
  };
}

/** Where a contact goes on in the new sequence. */
export function nextPositionOf(
  { nextPositions }: SequenceEdit,
  at: { readonly nextPosition: number; readonly floor: number },
): number {
  const mapped = nextPositions[at.nextPosition] ?? nextPositions.at(-1) ?? 0;
  return Math.max(mapped, at.floor);
}

interface Counts {
  readonly steps: readonly StepImpact[];
  readonly removed: readonly StepImpact[];
  readonly finished: number;
  readonly all: number;
}

function sentenceOf(edit: SequenceEdit, { steps, removed, finished, all }: Counts): string {
  const edited = edit.steps.flatMap(({ change, content }, position) => {
    const { willGet = 0, passed = 0 } = steps[position] ?? {};
    const already = passed > 0 ? `, ${passed} already passed it` : '';
    const step = nameStep(content, position);
    if (change === 'inserted') return [`${willGet} will get the new ${step}${already}.`];
    if (change === 'changed') return [`${willGet} will get ${step} as changed${already}.`];
    return change === 'moved' ? [`${willGet} will get the moved ${step}${already}.`] : [];
  });
  const taken = edit.removed.flatMap((position, index) => {
    const step = edit.present[position];
    const passed = removed[index]?.passed ?? 0;
    const already = passed > 0 ? `, ${passed} already passed it` : '';
    return step
      ? [`${all - passed} will not get the former ${nameStep(step, position)}${already}.`]
      : [];
  });
  const hasNewEnd = edit.steps.at(-1)?.change === 'inserted';
  const ended =
    hasNewEnd && finished > 0
      ? [`${finished} had finished and stay finished unless they are enrolled again.`]
      : [];
  return [...edited, ...taken, ...ended].join(' ') || 'Nothing changes for anybody.';
}
