import { firstEmails } from './first-emails.ts';
import type { StepInput } from './step-input.ts';

export interface SequenceFault {
  /** Position of the step, then its field; empty = the whole. */
  readonly path: readonly (string | number)[];
  readonly message: string;
}

/** What is wrong with steps that are right each by itself. */
export function sequenceFaults(steps: readonly StepInput[]): SequenceFault[] {
  return [...emailFaults(steps), ...targetFaults(steps), ...idFaults(steps)];
}

function emailFaults(steps: readonly StepInput[]): SequenceFault[] {
  if (!steps.some(({ kind }) => kind === 'email')) {
    return [{ path: [], message: 'Write at least one email.' }];
  }
  return firstEmails(steps).flatMap((position) => {
    const step = steps[position];
    const texts = step ? [step, ...(step.variants?.others ?? [])] : [];
    return texts.flatMap((text, index) => {
      const place = index === 0 ? [] : ['variants', 'others', index - 1];
      const path = [position, ...place, 'subject'];
      return lacksSubject(text) ? [{ path, message: 'The first email needs a subject.' }] : [];
    });
  });
}

/** The model writes a subject of its own; the text that goes out in its place needs one. */
function lacksSubject({ subject, body }: Pick<StepInput, 'subject' | 'body'>): boolean {
  return subject === null && body !== null;
}

/** Only forward: no contact ever goes round in a circle. */
function targetFaults(steps: readonly StepInput[]): SequenceFault[] {
  return steps.flatMap(({ branch }, position) =>
    (['onTrue', 'onFalse'] as const).flatMap((way) => {
      const target = branch?.[way];
      if (typeof target !== 'number') return [];
      if (target > position && target < steps.length) return [];
      const message = `A branch leads to a later step${laterSteps(position, steps.length)}, "next" or "end"; got ${target}.`;
      return [{ path: [position, 'branch', way], message }];
    }),
  );
}

function laterSteps(position: number, length: number): string {
  const first = position + 1;
  const last = length - 1;
  if (first > last) return ', of which there is none';
  return first === last ? ` (${last})` : ` (${first} to ${last})`;
}

function idFaults(steps: readonly StepInput[]): SequenceFault[] {
  return steps.flatMap(({ id }, position) => {
    const isRepeated = id !== undefined && steps.findIndex((step) => step.id === id) < position;
    return isRepeated ? [{ path: [position, 'id'], message: 'This step is listed twice.' }] : [];
  });
}
