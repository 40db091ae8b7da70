/** Spaces, controls and the invisible characters that copying from web pages and Excel leaves. */
const invisibleEnds = /^[\s\p{Cc}\p{Cf}]+|[\s\p{Cc}\p{Cf}]+$/gu;

/** What the person meant to write: invisible characters at the ends removed, composed (NFC). */
export function cleanEmailAddress(text: string): string {
  return text.replace(invisibleEnds, '').normalize('NFC');
}
