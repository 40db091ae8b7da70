import { readImportChunks } from '#db/queries/import/read-import-chunks.ts';
import type { FileRecord } from '#domain/import/file-record.ts';
import { AppError } from '#domain/shared/app-error.ts';
import { readContactFile } from '#integrations/contact-file/read-contact-file.ts';
import type { VerbContext } from '../context.ts';

/** Rows that show what a file is about. */
const topRows = 100;

/**
 * The first rows of a stored file.
 * @throws AppError invalid_input when there are none, or the file cannot be read
 */
export async function readTop(
  { db, access: { workspaceId } }: VerbContext,
  { importId, sheet }: { importId: string; sheet: string | null },
): Promise<FileRecord[]> {
  const open = () => readImportChunks(db, { workspaceId, importId });
  const rows: FileRecord[] = [];
  for await (const item of readContactFile(open, sheet)) {
    if (item.kind === 'record') rows.push(item);
    else if (rows.length === 0) {
      const { message, ...error } = item.error;
      throw new AppError('invalid_input', message, { details: { ...error } });
    }
    if (rows.length === topRows) break;
  }
  if (rows.length > 0) return rows;
  throw new AppError('invalid_input', 'The file has no rows.', { details: { code: 'empty_file' } });
}
