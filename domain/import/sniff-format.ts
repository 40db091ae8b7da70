export type FileFormat = 'csv' | 'xlsx' | 'json';

/** An array of objects, or an object: what no line of column names begins with. */
const jsonStart = /^(?:\[\s*[[{\]]|\{\s*["}])/;

/** What a file is by its first bytes; its name may lie. @param head some 64 kB, or the whole file */
export function sniffFormat(head: Uint8Array): FileFormat {
  const [a, b, c, d] = head;
  if (a === 0x50 && b === 0x4b && c === 0x03 && d === 0x04) return 'xlsx';
  // Byte order marks and the NULs of UTF-16 stand between what counts here.
  const text = Array.from(head.subarray(0, 4096), (byte) => String.fromCharCode(byte))
    .join('')
    .replaceAll('\0', '')
    .replace(/^(?:\xEF\xBB\xBF|\xFF\xFE|\xFE\xFF)/, '')
    .trimStart();
  return jsonStart.test(text) ? 'json' : 'csv';
}
