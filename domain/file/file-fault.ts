import type { EmailFormat } from '../email/email-format.ts';
import { mostFileBytesOfEmail } from './file-limits.ts';
import type { FileView } from './file-view.ts';
import { formatBytes } from './format-bytes.ts';
import { inlineFileIds } from './inline-file-ids.ts';
import { isImageType } from './media-type-of.ts';

/** An email as far as its files go. */
export interface EmailWithFiles {
  readonly body: string | null;
  readonly format: EmailFormat;
  readonly attachmentIds: readonly string[];
}

/** Files that it shows, by its text. */
export function shownFileIds({ body, format }: Pick<EmailWithFiles, 'body' | 'format'>): string[] {
  return format === 'html' ? inlineFileIds(body ?? '') : [];
}

/** What is wrong with the files of an email; null = it can be sent. @param known all that there are */
export function fileFault(
  email: EmailWithFiles,
  known: readonly FileView[],
): { field: 'attachmentIds' | 'body'; message: string } | null {
  const shown = shownFileIds(email);
  const find = (id: string) => known.find((file) => file.id === id);
  for (const id of email.attachmentIds) {
    if (!find(id)) return { field: 'attachmentIds', message: `There is no file ${id} to attach.` };
  }
  for (const id of shown) {
    const file = find(id);
    if (!file) return { field: 'body', message: `There is no file ${id} to show.` };
    if (!isImageType(file.mediaType)) {
      const message = `${file.name} is no PNG, JPEG, GIF or WebP image: attach it instead.`;
      return { field: 'body', message };
    }
  }
  const bytes = [...email.attachmentIds, ...shown]
    .map((id) => find(id)?.byteSize ?? 0)
    .reduce((sum, size) => sum + size, 0);
  if (bytes <= mostFileBytesOfEmail) return null;
  const message = `The files of this email are ${formatBytes(bytes)} together; at most ${formatBytes(mostFileBytesOfEmail)} go along.`;
  return { field: email.attachmentIds.length > 0 ? 'attachmentIds' : 'body', message };
}
