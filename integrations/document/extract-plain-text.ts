import { decodeText } from '../csv/decode-text.ts';

/** Text in whatever encoding it came. */
export async function extractPlainText(bytes: Uint8Array): Promise<string> {
  let text = '';
  for await (const piece of decodeText(once(bytes))) text += piece;
  return text;
}

async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}
