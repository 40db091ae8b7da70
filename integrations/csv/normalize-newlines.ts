/** Turns CRLF and lone CR into LF: csv-parse counts a CRLF inside quotes as two lines. */
export async function* normalizeNewlines(texts: AsyncIterable<string>): AsyncGenerator<string> {
  let heldReturn = '';
  for await (const text of texts) {
    const joined = heldReturn + text;
    heldReturn = joined.endsWith('\r') ? '\r' : '';
    const whole = heldReturn === '' ? joined : joined.slice(0, -1);
    if (whole !== '') yield whole.replaceAll('\r\n', '\n').replaceAll('\r', '\n');
  }
  if (heldReturn !== '') yield '\n';
}
