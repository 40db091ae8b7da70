import { printable } from '#domain/import/printable.ts';
import { sniffEightBit } from '#domain/import/sniff-encoding.ts';

/** An HTML page has to name its encoding within these (HTML standard 4.2.5.4). */
const headBytes = 1024;
const named = /charset\s*=\s*["']?\s*([\w:.-]+)/i;

/** Text of a page: by its byte order mark, by what the server says, by what the page says, by its bytes. */
export function decodePage(bytes: Buffer, contentType: string): string {
  const label =
    markOf(bytes) ??
    named.exec(contentType)?.[1] ??
    named.exec(bytes.toString('latin1', 0, headBytes))?.[1] ??
    sniffEightBit(bytes, false) ??
    'utf-8';
  return printable(decoderOf(label).decode(bytes));
}

function markOf(bytes: Buffer): string | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 'utf-8' : null;
}

function decoderOf(label: string): TextDecoder {
  try {
    return new TextDecoder(label);
  } catch {
    return new TextDecoder('utf-8');
  }
}
