import { parseTemplate } from '#domain/email/parse-template.ts';

/**
 * What is wrong with a text, and where.
 * @param message of the field that holds the text
 */
export function placeFault(text: string, message: string): string {
  const parsed = parseTemplate(text);
  if (parsed.kind === 'parsed' || parsed.message !== message) return message;
  const lines = text.slice(0, parsed.position).split('\n');
  const character = `character ${(lines.at(-1) ?? '').length + 1}`;
  const place = text.includes('\n') ? `line ${lines.length}, ${character}` : character;
  return `${message} (${place})`;
}
