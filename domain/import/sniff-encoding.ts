export type TextEncoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252';

/** UTF-16 by its byte order mark or, without one, by the NUL half of its Latin letters, digits and commas. */
export function sniffUtf16(head: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  if (head[0] === 0xff && head[1] === 0xfe) return 'utf-16le';
  if (head[0] === 0xfe && head[1] === 0xff) return 'utf-16be';
  const pairs = Math.floor(head.length / 2);
  const zeros = { even: 0, odd: 0 };
  for (let index = 0; index < pairs * 2; index += 1) {
    if (head[index] === 0) zeros[index % 2 === 0 ? 'even' : 'odd'] += 1;
  }
  if (zeros.odd > pairs * 0.2 && zeros.even < pairs * 0.02) return 'utf-16le';
  if (zeros.even > pairs * 0.2 && zeros.odd < pairs * 0.02) return 'utf-16be';
  return null;
}

/**
 * UTF-8 or Windows-1252 (which holds Latin-1's letters), by whether most characters beyond ASCII are
 * valid UTF-8: one broken character must not turn a whole file to mojibake. Null while all is ASCII.
 * @param isLast no more bytes follow, so a character cut off at the end is broken
 */
export function sniffEightBit(bytes: Uint8Array, isLast: boolean): 'utf-8' | 'windows-1252' | null {
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes, { stream: !isLast });
  let valid = 0;
  let broken = 0;
  for (let index = 0; index < text.length; index += 1) {
    const unit = text.charCodeAt(index);
    if (unit === 0xfffd) broken += 1;
    else if (unit > 0x7f) valid += 1;
  }
  if (valid + broken === 0) return null;
  return valid >= broken ? 'utf-8' : 'windows-1252';
}
