import type { SavedViewRow } from '#db/queries/saved-view/saved-view-rows.ts';
import { SavedViewQuery } from '#domain/saved-view/saved-view-query.ts';
import type { SavedViewView } from '#domain/saved-view/saved-view-view.ts';

export function viewSavedView(row: SavedViewRow): SavedViewView {
  return {
    id: row.id,
    name: row.name,
    query: SavedViewQuery.parse(row.query),
    createdAt: row.createdAt.toISOString(),
    updatedAt: row.updatedAt.toISOString(),
  };
}
