import type { z } from 'zod';
import { stepTexts, type StepText } from './step-texts.ts';
import type { StepsInput } from './steps-input.ts';
import type { KnownStep } from './written-step.ts';

type GivenStep = z.input<typeof StepsInput>[number];
type GivenEmail = Extract<GivenStep, { kind: 'email' }>;

/**
 * What a text is written in and takes along stays as it is where a client leaves it out of an email that the
 * campaign has: one from before there were formats sends HTML back without a word of it. An email is known
 * by its id, without one by its text; a further text of it by its key.
 */
export function keepLeftOut(
  given: readonly GivenStep[],
  present: readonly KnownStep[],
): GivenStep[] {
  return given.map((step) => {
    const known = step.kind === 'email' ? present.find((one) => isSame(one, step)) : undefined;
    return step.kind === 'email' && known ? keepInStep(step, known) : step;
  });
}

function isSame(known: KnownStep, { id, body }: GivenEmail): boolean {
  if (known.kind !== 'email') return false;
  return id === undefined ? known.body !== null && known.body === body : known.id === id;
}

function keepInStep(step: GivenEmail, known: KnownStep): GivenEmail {
  const [own, ...further] = stepTexts(known);
  const { variants } = step;
  const others = variants?.others.map((other) =>
    keep(
      other,
      further.find(({ key }) => key === other.key),
    ),
  );
  return { ...keep(step, own), ...(variants && others && { variants: { ...variants, others } }) };
}

function keep<T extends Pick<GivenEmail, 'format' | 'attachmentIds'>>(
  text: T,
  known: StepText | undefined,
): T {
  if (!known) return text;
  const { format = known.format, attachmentIds = [...known.attachmentIds] } = text;
  return { ...text, format, attachmentIds };
}
