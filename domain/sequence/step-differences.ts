import type { WrittenStep } from './written-step.ts';

/** What an edit does to a step beside its place. */
export interface StepDifferences {
  /** What a recipient reads or a person is asked to do. */
  readonly text: boolean;
  /** When it is due. */
  readonly timing: boolean;
  /** Where a branch leads, or what it asks. */
  readonly route: boolean;
}

/** @param formerPosition of a step of the new sequence in the old one; null = it is new */
export function stepDifferences(
  before: WrittenStep,
  after: WrittenStep,
  formerPosition: (position: number) => number | null,
): StepDifferences {
  const differ = (...fields: (keyof WrittenStep)[]) =>
    fields.some((field) => shown(before, field) !== shown(after, field));
  const target = (way: 'onTrue' | 'onFalse') => {
    const to = after.branch?.[way];
    return typeof to === 'number' ? formerPosition(to) : to;
  };
  const asks = (step: WrittenStep) => JSON.stringify(step.branch?.condition);
  return {
    text: differ('subject', 'body', 'brief', 'occasion', 'writer', 'title'),
    timing: differ('delay', 'dayCount', 'until'),
    route:
      asks(before) !== asks(after) ||
      before.branch?.onTrue !== target('onTrue') ||
      before.branch?.onFalse !== target('onFalse'),
  };
}

/** Versions kept from before a field existed do not have it. */
const shown = (step: WrittenStep, field: keyof WrittenStep) => JSON.stringify(step[field] ?? null);
