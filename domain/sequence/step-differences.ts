import { stepTexts, type StepText } from './step-texts.ts';
import type { WrittenStep } from './written-step.ts';

/** What an edit does to a step beside its place. */
export interface StepDifferences {
  /** What a recipient reads or a person is asked to do. */
  readonly text: boolean;
  /** Which files go along. */
  readonly files: boolean;
  /** How its texts share the contacts; one more is no other text for anybody who has theirs. */
  readonly shares: boolean;
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
    text: differ('occasion', 'writer', 'title') || isOther(before, after, words),
    files: isOther(before, after, filesOf),
    shares: shares(before) !== shares(after),
    timing: differ('delay', 'dayCount', 'until'),
    route:
      asks(before) !== asks(after) ||
      before.branch?.onTrue !== target('onTrue') ||
      before.branch?.onFalse !== target('onFalse'),
  };
}

/** Of a text that was taken out, too: another goes to those it was written for. */
function isOther(
  before: WrittenStep,
  after: WrittenStep,
  read: (text: StepText) => string,
): boolean {
  const texts = new Map(stepTexts(after).map((text) => [text.key, read(text)]));
  return stepTexts(before).some((text) => texts.get(text.key) !== read(text));
}

const words = ({ subject, body, brief, format }: StepText) =>
  JSON.stringify([subject, body, brief, format]);

const filesOf = ({ attachmentIds }: StepText) => attachmentIds.join();

const shares = (step: WrittenStep) =>
  JSON.stringify(stepTexts(step).map(({ key, weight }) => [key, weight]));

/** Versions kept from before a field existed do not have it. */
const shown = (step: WrittenStep, field: keyof WrittenStep) => JSON.stringify(step[field] ?? null);
