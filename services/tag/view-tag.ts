import type { TagRow } from '#db/queries/tag/tag-rows.ts';
import type { TagView } from '#domain/tag/tag-view.ts';

export function viewTag(row: TagRow): TagView {
  return {
    id: row.id,
    name: row.name,
    color: row.color,
    createdAt: row.createdAt.toISOString(),
    updatedAt: row.updatedAt.toISOString(),
  };
}
