import type { ImportRow } from '#db/queries/import/find-import.ts';
import type { ImportRejectionRow } from '#db/queries/import/list-import-rejections.ts';
import type { ImportRejectionView, ImportView } from '#domain/import/import-view.ts';

export function viewImport(row: ImportRow, rejections: readonly ImportRejectionRow[]): ImportView {
  return {
    id: row.id,
    fileName: row.fileName,
    status: row.state,
    onDuplicate: row.onDuplicate,
    total: row.total,
    created: row.created,
    updated: row.updated,
    skipped: row.skipped,
    rejected: row.rejected,
    ...(row.error ? { error: row.error } : {}),
    columns: row.mapping?.columns ?? [],
    rejections: rejections.map(viewRejection),
    createdAt: row.createdAt.toISOString(),
    finishedAt: row.finishedAt?.toISOString() ?? null,
  };
}

function viewRejection({
  line,
  column,
  code,
  message,
  value,
}: ImportRejectionRow): ImportRejectionView {
  return {
    line,
    code,
    message,
    ...(column === null ? {} : { column }),
    ...(value === null ? {} : { value }),
  };
}
