/** First bytes of files that people upload by mistake (https://en.wikipedia.org/wiki/List_of_file_signatures). */
const signatures: readonly (readonly [kind: string, bytes: readonly number[]])[] = [
  ['an Excel workbook or ZIP archive', [0x50, 0x4b, 0x03, 0x04]],
  ['a ZIP archive', [0x50, 0x4b, 0x05, 0x06]],
  ['an old or encrypted Excel workbook', [0xd0, 0xcf, 0x11, 0xe0]],
  ['a PDF', [0x25, 0x50, 0x44, 0x46]],
  ['a PNG image', [0x89, 0x50, 0x4e, 0x47]],
  ['a JPEG image', [0xff, 0xd8, 0xff]],
  ['a GIF image', [0x47, 0x49, 0x46, 0x38]],
  ['a gzip archive', [0x1f, 0x8b]],
];

/** What the file is instead of text, by its first bytes, or null. */
export function recognizeForeignFile(head: Uint8Array): string | null {
  const match = signatures.find(([, bytes]) => bytes.every((byte, index) => head[index] === byte));
  return match?.[0] ?? null;
}
