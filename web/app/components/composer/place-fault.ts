import type { EmailFormat } from '#domain/email/email-format.ts';
import { parseTemplate } from '#domain/email/parse-template.ts';

/**
 * What is wrong with a text, and where, for a person who can count lines and characters in it.
 * @param message of the field that holds the text
 */
export function placeFault(text: string, message: string, format: EmailFormat = 'text'): string {
  const parsed = parseTemplate(text, format);
  if (parsed.kind === 'parsed' || parsed.message !== message) return message;
  const lines = text.slice(0, parsed.position).split('\n');
  const character = `character ${(lines.at(-1) ?? '').length + 1}`;
  const place = text.includes('\n') ? `line ${lines.length}, ${character}` : character;
  return `${message} (${place})`;
}
