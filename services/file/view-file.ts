import type { FileRow } from '#db/queries/file/file-rows.ts';
import type { FileView } from '#domain/file/file-view.ts';

export function viewFile({ id, name, mediaType, byteSize }: FileRow): FileView {
  return { id, name, mediaType, byteSize };
}
