import { inWorkspace } from '#db/in-workspace.ts';
import { createImport } from '#db/queries/import/create-import.ts';
import { deleteAbandonedUploads } from '#db/queries/import/delete-abandoned-uploads.ts';
import { deleteImport } from '#db/queries/import/delete-import.ts';
import { queueImport } from '#db/queries/import/queue-import.ts';
import type { ImportView } from '#domain/import/import-view.ts';
import { StartImportInput } from '#domain/import/start-import-input.ts';
import { authorize } from '../authorize.ts';
import { changeWorkspace } from '../change-workspace.ts';
import type { VerbContext } from '../context.ts';
import { parseInput } from '../parse-input.ts';
import { readTop } from './read-top.ts';
import { storeFile } from './store-file.ts';
import { viewImport } from './view-import.ts';

/**
 * Takes an uploaded file, stores it while it arrives and starts its import, or keeps it as a draft for
 * review. An upload that breaks off, or a file for review that cannot be read, leaves nothing behind.
 * @throws AppError forbidden without scope write; invalid_input, also for a file over 200 MB; and
 * whatever `file` throws
 */
export async function startImport(call: {
  ctx: VerbContext;
  input: StartImportInput;
  file: AsyncIterable<Uint8Array>;
}): Promise<ImportView> {
  const { ctx, file } = call;
  authorize(ctx.access, 'write');
  const { review, ...input } = parseInput(StartImportInput, call.input);
  const { workspaceId } = ctx.access;
  const importId = await inWorkspace(ctx.db, workspaceId, async (tx) => {
    await deleteAbandonedUploads(tx, ctx.clock());
    return createImport(tx, { workspaceId, ...input, state: review ? 'draft' : 'queued' });
  });
  try {
    const sizeBytes = await storeFile(ctx, importId, file);
    if (review) await readTop(ctx, { importId, sheet: input.sheet });
    return await changeWorkspace(ctx, async ({ tx, audit, announce, owe }) => {
      const row = await queueImport(tx, importId, sizeBytes);
      await audit('startImport', importId, { fileName: row.fileName, sizeBytes });
      await announce('import.progress', importId);
      if (!review) owe({ kind: 'start_import', importId });
      return viewImport(row);
    });
  } catch (error) {
    // What cannot be removed now is removed as an abandoned upload.
    await inWorkspace(ctx.db, workspaceId, (tx) => deleteImport(tx, importId)).catch(() => {});
    throw error;
  }
}
