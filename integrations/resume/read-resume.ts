import { resumeLimits } from '#domain/profile/resume-limits.ts';
import { tidyResumeText } from '#domain/profile/tidy-resume-text.ts';
import { UnreadableResume } from '#domain/profile/unreadable-resume.ts';
import { createTurns } from './create-turns.ts';
import { extractApart } from './extract-apart.ts';
import { extractPlainText } from './extract-plain-text.ts';
import { sniffResume } from './sniff-resume.ts';

const patienceMs = 20_000;
/** Each may take its full share of memory, so a crowd of uploads waits instead. */
const inTurn = createTurns(2);

/**
 * The text of a résumé: PDF, Word document or plain text, told apart by their bytes.
 * @throws UnreadableResume
 */
export async function readResume(bytes: Uint8Array, timeoutMs = patienceMs): Promise<string> {
  const format = sniffResume(bytes);
  const raw =
    format === 'text'
      ? await extractPlainText(bytes)
      : await inTurn(() => extractApart({ format, bytes }, timeoutMs));
  const text = tidyResumeText(raw);
  if (text === '') {
    throw new UnreadableResume('no_text', 'Expected text, found a document without any.');
  }
  if (text.length > resumeLimits.characters) {
    const message = `Expected at most ${count(resumeLimits.characters)} characters of text, found ${count(text.length)}.`;
    throw new UnreadableResume('too_much_text', message);
  }
  return text;
}

const count = (characters: number) => characters.toLocaleString('en-GB');
