import type { KnownStep } from './written-step.ts';

/** For tests: an email that a campaign has, with its letter as id and text. */
export function knownEmail(letter: string, change: Partial<KnownStep> = {}): KnownStep {
  return {
    id: letter,
    kind: 'email',
    delay: 'P1D',
    dayCount: 'calendar',
    subject: null,
    body: letter,
    brief: null,
    format: 'text',
    attachmentIds: [],
    occasion: null,
    writer: 'template',
    variants: null,
    until: null,
    title: null,
    branch: null,
    ...change,
  };
}

/** One for each letter of `ABC`. */
export const knownEmails = (letters: string) =>
  letters.split('').map((letter) => knownEmail(letter));
