import { plainOfHtml } from '#domain/email/plain-of-html.ts';
import type { Written } from '../composer/composer-value.ts';

/** What a text says, without its looks; variables stay. */
export function readableBody({ body, format }: Written): string {
  return format === 'html' ? plainOfHtml(body, 'typed') : body;
}
