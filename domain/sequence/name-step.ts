import { shorten } from '../import/shorten.ts';
import type { WrittenStep } from './written-step.ts';

const longestName = 60;

/** A step as a person recognises it: `step 3 (“Quick question”)`. @param position 0 = first */
export function nameStep(
  step: Pick<WrittenStep, 'kind' | 'subject' | 'title'>,
  position: number,
): string {
  const words = step.subject ?? step.title;
  if (words === null) return `step ${position + 1} (${step.kind})`;
  const short = words.length > longestName ? `${shorten(words, longestName - 1)}…` : words;
  return `step ${position + 1} (“${short}”)`;
}
