import type { RejectionCount } from '#db/queries/import/count-rejections.ts';
import type { ImportRow } from '#db/queries/import/find-import.ts';
import type { ImportRejectionRow } from '#db/queries/import/list-import-rejections.ts';
import type { ImportRejectionView, ImportView } from '#domain/import/import-view.ts';
import { repairOf } from '#domain/import/row-repair.ts';
import { keptCodes } from '#domain/import/undo-progress.ts';
import { undoDeadline } from '#domain/import/undo-deadline.ts';

/** What is known of an import's rejected rows; left out where it is not asked for. */
type Rejections = { first: readonly ImportRejectionRow[]; counts: readonly RejectionCount[] };

export function viewImport(
  row: ImportRow,
  { first, counts }: Rejections = { first: [], counts: [] },
): ImportView {
  return {
    id: row.id,
    source: row.source,
    fileName: row.fileName,
    status: row.state,
    onDuplicate: row.onDuplicate,
    sheet: row.sheet,
    total: row.total,
    created: row.created,
    updated: row.updated,
    skipped: row.skipped,
    rejected: row.rejected,
    ...(row.error ? { error: row.error } : {}),
    columns: row.mapping?.columns ?? [],
    allowEmptyCompany: row.mapping?.allowEmptyCompany ?? false,
    allowEmptyRole: row.mapping?.allowEmptyRole ?? false,
    problems: counts.map(({ code, column, count }) => ({
      code,
      count,
      repair: repairOf(code),
      ...(column === null ? {} : { column }),
    })),
    rejections: first.map(viewRejection),
    createdAt: row.createdAt.toISOString(),
    finishedAt: row.finishedAt?.toISOString() ?? null,
    undoUntil: undoDeadline(row)?.toISOString() ?? null,
    ...(row.undo ? { undo: viewUndo(row.undo) } : {}),
  };
}

function viewUndo({ removed, restored, kept }: NonNullable<ImportRow['undo']>) {
  const counts = keptCodes.map((code) => ({ code, count: kept[code] }));
  return { removed, restored, kept: counts.filter(({ count }) => count > 0) };
}

export function viewRejection({
  record,
  line,
  column,
  code,
  message,
  value,
}: ImportRejectionRow): ImportRejectionView {
  return {
    record,
    line,
    code,
    message,
    ...(column === null ? {} : { column }),
    ...(value === null ? {} : { value }),
  };
}
