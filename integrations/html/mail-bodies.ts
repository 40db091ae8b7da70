import { plainOfHtml } from '#domain/email/plain-of-html.ts';
import type { RenderedWords } from '#domain/email/render-email.ts';
import { textToHtml } from '#domain/email/text-to-html.ts';
import { sanitizeEmail } from './sanitize-email.ts';

/** Both parts of a mail as they go out: HTML made harmless, and its text made of that. */
export function mailBodies(words: RenderedWords): { bodyText: string; bodyHtml: string } {
  if (words.text !== null) {
    return { bodyText: words.text, bodyHtml: words.html ?? textToHtml(words.text) };
  }
  const bodyHtml = sanitizeEmail(words.html);
  return { bodyText: plainOfHtml(bodyHtml, 'sent'), bodyHtml };
}
