import { seededFraction } from '../sending/seeded-fraction.ts';
import { stepTexts, type StepWithTexts } from './step-texts.ts';

/**
 * Which text of an email step a contact gets: the same one each time, in shares as the weights. Each text
 * draws a lot from the step, the contact and its key, and the first to come wins: an exponential waiting
 * time at the rate of its weight, so a text wins with the chance of its weight over the sum. A text more
 * takes contacts only for itself, one less gives up only its own, the others stay where they were
 * (weighted rendezvous hashing: Schindelhauer and Schomaker, "Weighted distributed hash tables", SPAA 2005).
 * @param written the one its mail was written as before: it stays, as long as the step has it
 * @returns null = the step has one text only
 */
export function pickVariant(
  step: StepWithTexts & { readonly id: string },
  contactId: string,
  written: string | null = null,
): string | null {
  if (!step.variants) return null;
  const lots = stepTexts(step).map(({ key, weight }) => ({
    key,
    comesAt: -Math.log1p(-seededFraction(`${key}:${step.id}:${contactId}`)) / weight,
  }));
  if (lots.some(({ key }) => key === written)) return written;
  return lots.reduce((first, lot) => (lot.comesAt < first.comesAt ? lot : first)).key;
}
