import { otherVariantKeys, ownVariantKey } from '#domain/sequence/step-variants.ts';
import { wordsOf, type DraftStep, type DraftText } from './draft-step.ts';

/** All texts of an email while it is written, its own first. */
export function draftTexts(step: DraftStep): readonly DraftText[] {
  return [{ key: ownVariantKey, weight: step.ownWeight, ...wordsOf(step) }, ...step.others];
}

/** The step as it would be if this were its only text. */
export function stepAsText(step: DraftStep, key: string): DraftStep {
  const text = step.others.find((other) => other.key === key);
  return text ? { ...step, ...wordsOf(text) } : step;
}

/** What changes in the step when its fields are changed while this text is shown. */
export function changeText(
  step: DraftStep,
  key: string,
  change: Partial<DraftStep & Pick<DraftText, 'weight'>>,
): Partial<DraftStep> {
  const { weight, ...own } = change;
  if (!step.others.some((other) => other.key === key)) {
    return weight === undefined ? own : { ...own, ownWeight: weight };
  }
  const { subject, body, format, attachmentIds, brief, ...rest } = own;
  const others = step.others.map((other) =>
    other.key === key
      ? {
          ...other,
          weight: weight ?? other.weight,
          subject: subject ?? other.subject,
          body: body ?? other.body,
          format: format ?? other.format,
          attachmentIds: attachmentIds ?? other.attachmentIds,
          brief: brief ?? other.brief,
        }
      : other,
  );
  return { ...rest, others };
}

/** The key of the next text; null = there are as many as there may be. */
export function nextTextKey({ others }: DraftStep): (typeof otherVariantKeys)[number] | null {
  const last = otherVariantKeys.findLastIndex((key) => others.some((other) => other.key === key));
  const free = otherVariantKeys.find((key) => !others.some((other) => other.key === key));
  return otherVariantKeys[last + 1] ?? free ?? null;
}

/** One text more, which begins as the step's own, at its weight. */
export function addText(step: DraftStep): { key: string; change: Partial<DraftStep> } | null {
  const key = nextTextKey(step);
  if (key === null) return null;
  const added = { key, weight: step.ownWeight, ...wordsOf(step) };
  return { key, change: { others: [...step.others, added] } };
}

/** Share of the contacts that get a text, in whole per cent. */
export function sharePercent(step: DraftStep, key: string): number {
  const texts = draftTexts(step);
  const sum = texts.reduce((total, { weight }) => total + weight, 0);
  const weight = texts.find((text) => text.key === key)?.weight ?? 0;
  return sum > 0 ? Math.round((weight / sum) * 100) : 0;
}
