import { textToHtml } from './text-to-html.ts';

/** How a person signs: what they made of it, harmless, and the same as text. */
export interface Signature {
  readonly html: string;
  readonly text: string;
}

/** Stands for the signature in a text until it is signed: a noncharacter, which no text may hold. */
export const signaturePlace = '\u{fdd0}';

/**
 * Puts the signature into a text.
 * @returns html: null = it says no more than the text does
 */
export function signText(
  text: string,
  signature: Signature | null,
): { readonly text: string; readonly html: string | null } {
  if (!text.includes(signaturePlace)) return { text, html: null };
  const parts = text.split(signaturePlace);
  const signed = parts.join(signature?.text ?? '').trimEnd();
  if (!signature) return { text: signed, html: null };
  const html = parts
    .flatMap((part, index) => {
      const own = part.trim() === '' ? '' : textToHtml(part);
      return index === 0 ? [own] : [signature.html, own];
    })
    .filter(Boolean);
  return { text: signed, html: html.join('\n') };
}
