import { fileEnding } from './file-name.ts';

/** What every mail program shows inside a mail. */
export const imageTypes = ['image/png', 'image/jpeg', 'image/gif', 'image/webp'] as const;

/** Nothing in here is run by whoever opens it. */
const byEnding: ReadonlyMap<string, string> = new Map([
  ['csv', 'text/csv'],
  ['doc', 'application/msword'],
  ['docx', 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'],
  ['ics', 'text/calendar'],
  ['odp', 'application/vnd.oasis.opendocument.presentation'],
  ['ods', 'application/vnd.oasis.opendocument.spreadsheet'],
  ['odt', 'application/vnd.oasis.opendocument.text'],
  ['pdf', 'application/pdf'],
  ['ppt', 'application/vnd.ms-powerpoint'],
  ['pptx', 'application/vnd.openxmlformats-officedocument.presentationml.presentation'],
  ['rtf', 'application/rtf'],
  ['txt', 'text/plain'],
  ['vcf', 'text/vcard'],
  ['xls', 'application/vnd.ms-excel'],
  ['xlsx', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'],
  ['zip', 'application/zip'],
]);

/**
 * What a file is: an image by its first bytes only, whatever it is called; anything else by its name.
 * @param head at least the first 12 bytes
 */
export function mediaTypeOf(name: string, head: Uint8Array): string {
  return imageTypeOf(head) ?? byEnding.get(fileEnding(name)) ?? 'application/octet-stream';
}

export function isImageType(mediaType: string): boolean {
  return imageTypes.some((type) => type === mediaType);
}

function imageTypeOf(head: Uint8Array): string | null {
  const start = String.fromCodePoint(...head.subarray(0, 12));
  if (start.startsWith('\x89PNG\r\n\x1a\n')) return 'image/png';
  if (start.startsWith('\xff\xd8\xff')) return 'image/jpeg';
  if (/^GIF8[79]a/.test(start)) return 'image/gif';
  return /^RIFF[^]{4}WEBP/.test(start) ? 'image/webp' : null;
}
