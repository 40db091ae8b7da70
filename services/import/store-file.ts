import { inWorkspace } from '#db/in-workspace.ts';
import { storeImportChunk } from '#db/queries/import/store-import-chunk.ts';
import { importLimits } from '#domain/import/import-limits.ts';
import { AppError } from '#domain/shared/app-error.ts';
import { coalesceChunks } from '#integrations/csv/coalesce-chunks.ts';
import type { VerbContext } from '../context.ts';

const chunkBytes = 1024 * 1024;

/**
 * Stores a file in chunks as it arrives, never more than one of them in memory.
 * @returns its size in bytes
 * @throws AppError invalid_input as soon as it is over the limit
 */
export async function storeFile(
  { db, access: { workspaceId } }: VerbContext,
  importId: string,
  file: AsyncIterable<Uint8Array>,
): Promise<number> {
  let sizeBytes = 0;
  let sequence = 0;
  for await (const bytes of coalesceChunks(file, chunkBytes)) {
    sizeBytes += bytes.byteLength;
    if (sizeBytes > importLimits.fileBytes) throw tooLarge();
    const chunk = { workspaceId, importId, sequence, bytes };
    await inWorkspace(db, workspaceId, (tx) => storeImportChunk(tx, chunk));
    sequence += 1;
  }
  return sizeBytes;
}

function tooLarge(): AppError {
  const limit = `${importLimits.fileBytes / 1024 / 1024} MB`;
  return new AppError('invalid_input', `Expected a file of at most ${limit}, found a larger one.`, {
    details: { maxBytes: importLimits.fileBytes },
  });
}
