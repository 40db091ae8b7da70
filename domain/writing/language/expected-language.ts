import type { WritingInputs } from '../writing-inputs.ts';
import { detectLanguage } from './detect-language.ts';
import { namedLanguage } from './named-language.ts';
import type { Language } from './stop-words.ts';

/**
 * The language a mail is to be in: what a person asked for, else what the recipient wrote in, else what
 * was written to them, else that of the brief. null = nobody can tell, and any will do.
 */
export function expectedLanguage({ brief, instruction, thread }: WritingInputs): Language | null {
  const asked = namedLanguage(instruction ?? '') ?? namedLanguage(brief);
  if (asked) return asked === 'other' ? null : asked;
  const newestFirst = thread.toReversed();
  const replies = newestFirst.filter(({ from }) => from === 'recipient');
  const mails = newestFirst.filter(({ from }) => from === 'sender');
  for (const { text } of [...replies, ...mails, { text: brief }]) {
    const language = detectLanguage(text);
    if (language !== null && language !== 'other') return language;
  }
  return null;
}
