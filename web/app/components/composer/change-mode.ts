import { textToHtml } from '#domain/email/text-to-html.ts';
import type { Written } from './composer-value.ts';
import { plainLosses } from './plain-losses.ts';
import { plainOfHtml } from '#domain/email/plain-of-html.ts';
import { richLosses } from './rich-losses.ts';
import type { WritingMode } from './writing-mode.ts';

/** What would be gone, in words, if this were written the other way; empty = nothing. */
export function lossesOf({ format, body }: Written, to: WritingMode): readonly string[] {
  if (format === 'text' || to === 'html') return [];
  return to === 'plain' ? plainLosses(body) : richLosses(body);
}

/** The same email, written the other way. */
export async function writtenAs({ format, body }: Written, to: WritingMode): Promise<Written> {
  if (format === 'text') {
    return to === 'plain' ? { format, body } : { format: 'html', body: htmlOf(body) };
  }
  if (to === 'plain') return { format: 'text', body: plainOfHtml(body, 'typed') };
  if (to === 'html' || richLosses(body).length === 0) return { format, body };
  const { keptByEditor } = await import('./rich/rich-html.ts');
  return { format, body: keptByEditor(body) };
}

const htmlOf = (text: string) => (text.trim() === '' ? '' : textToHtml(text));
