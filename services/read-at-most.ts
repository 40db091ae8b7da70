/** A file as it arrives, in one piece; null as soon as it is larger than `mostBytes`. */
export async function readAtMost(
  file: AsyncIterable<Uint8Array>,
  mostBytes: number,
): Promise<Buffer | null> {
  const pieces: Uint8Array[] = [];
  let size = 0;
  for await (const piece of file) {
    size += piece.byteLength;
    if (size > mostBytes) return null;
    pieces.push(piece);
  }
  return Buffer.concat(pieces);
}
