import { inWorkspace } from '#db/in-workspace.ts';
import { countRejections } from '#db/queries/import/count-rejections.ts';
import { findImport } from '#db/queries/import/find-import.ts';
import { listImportRejections } from '#db/queries/import/list-import-rejections.ts';
import { ImportRefInput } from '#domain/import/import-ref-input.ts';
import type { ImportView } from '#domain/import/import-view.ts';
import { authorize } from '../authorize.ts';
import type { VerbContext } from '../context.ts';
import { notFound } from '../not-found.ts';
import { parseInput } from '../parse-input.ts';
import { viewImport } from './view-import.ts';

const shownRejections = 100;

/** An import's progress, counts and first rejections. @throws AppError forbidden; not_found */
export async function getImport(call: {
  ctx: VerbContext;
  input: ImportRefInput;
}): Promise<ImportView> {
  const { ctx } = call;
  authorize(ctx.access, 'read');
  const { importId } = parseInput(ImportRefInput, call.input);
  return inWorkspace(ctx.db, ctx.access.workspaceId, async (tx) => {
    const row = await findImport(tx, importId);
    if (!row) throw notFound('import');
    if (row.rejected === 0) return viewImport(row);
    const page = { importId, afterRecord: 0, limit: shownRejections };
    return viewImport(row, {
      first: await listImportRejections(tx, page),
      counts: await countRejections(tx, importId),
    });
  });
}
