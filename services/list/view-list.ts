import type { ListRow } from '#db/queries/list/list-rows.ts';
import type { ListView } from '#domain/list/list-view.ts';

export function viewList(row: ListRow): ListView {
  return {
    id: row.id,
    name: row.name,
    createdAt: row.createdAt.toISOString(),
    updatedAt: row.updatedAt.toISOString(),
  };
}
