import { inWorkspace } from '#db/in-workspace.ts';
import { countTemplates } from '#db/queries/template/count-templates.ts';
import { templateFolderRows } from '#db/queries/template/template-folder-rows.ts';
import type { PageView } from '#domain/shared/page-view.ts';
import type { TemplateFolderView } from '#domain/template/template-folder-view.ts';
import { authorize } from '../authorize.ts';
import type { VerbContext } from '../context.ts';
import { viewTemplateFolder } from './view-template-folder.ts';

/** All folders of the library, by name. @throws AppError forbidden */
export async function listTemplateFolders({
  ctx,
}: {
  ctx: VerbContext;
}): Promise<PageView<TemplateFolderView>> {
  authorize(ctx.access, 'read');
  return inWorkspace(ctx.db, ctx.access.workspaceId, async (tx) => {
    const countOf = await countTemplates(tx);
    const rows = await templateFolderRows.list(tx);
    return {
      items: rows.map((row) => viewTemplateFolder(row, countOf(row.id))),
      nextCursor: null,
    };
  });
}
