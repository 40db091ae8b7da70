import { inlineFileIds } from '#domain/file/inline-file-ids.ts';
import type { OutgoingFile } from './outgoing-mail.ts';

type WithFiles = { readonly bodyHtml: string; readonly attachmentIds: readonly string[] };
type KnownFile = Omit<OutgoingFile, 'contentId'> & { readonly id: string };

/** The files of a mail: those it shows, then those it takes along. */
export function fileIdsOf({ bodyHtml, attachmentIds }: WithFiles): string[] {
  return [...inlineFileIds(bodyHtml), ...attachmentIds];
}

/** The same as they go out; those that are not among `files` are left out. */
export function outgoingFiles(mail: WithFiles, files: readonly KnownFile[]): OutgoingFile[] {
  const find = (id: string) =>
    files
      .filter((file) => file.id === id)
      .map(({ name, mediaType, content }) => ({ name, mediaType, content }));
  return [
    ...inlineFileIds(mail.bodyHtml).flatMap((id) =>
      find(id).map((file) => ({ ...file, contentId: id })),
    ),
    ...mail.attachmentIds.flatMap(find),
  ];
}
