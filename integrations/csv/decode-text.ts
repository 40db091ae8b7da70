import { isAscii } from 'node:buffer';
import { sniffEightBit, sniffUtf16, type TextEncoding } from '#domain/import/sniff-encoding.ts';

/**
 * Decodes a file whose encoding nobody told us, in one pass. Between UTF-8 and Windows-1252 it decides at
 * the first bytes beyond ASCII, wherever they are: everything before reads the same in both.
 */
export async function* decodeText(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  let decoder: TextDecoder | null = null;
  let isHead = true;
  // Bytes of a character that the end of a chunk cut before anything could be decided.
  let undecided: Uint8Array = new Uint8Array();
  for await (const chunk of chunks) {
    const bytes = undecided.byteLength > 0 ? Buffer.concat([undecided, chunk]) : chunk;
    undecided = new Uint8Array();
    const encoding: TextEncoding | null = decoder
      ? null
      : ((isHead ? sniffUtf16(bytes) : null) ?? sniffEightBit(bytes, false));
    isHead = false;
    if (encoding) decoder = new TextDecoder(encoding);
    if (decoder) yield decoder.decode(bytes, { stream: true });
    else if (isAscii(bytes)) yield asciiText(bytes);
    else undecided = bytes;
  }
  const encoding = sniffEightBit(undecided, true) ?? 'utf-8';
  yield (decoder ?? new TextDecoder(encoding)).decode(undecided);
}

function asciiText(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
}
