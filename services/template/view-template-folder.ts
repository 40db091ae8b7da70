import type { TemplateFolderRow } from '#db/queries/template/template-folder-rows.ts';
import type { TemplateFolderView } from '#domain/template/template-folder-view.ts';

export function viewTemplateFolder(
  row: TemplateFolderRow,
  templateCount: number,
): TemplateFolderView {
  return {
    id: row.id,
    name: row.name,
    templateCount,
    createdAt: row.createdAt.toISOString(),
    updatedAt: row.updatedAt.toISOString(),
  };
}
