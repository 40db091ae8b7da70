import type { ImportRow } from '#db/queries/import/find-import.ts';
import type { NotionAcceptedRow } from '#db/queries/notion/commit-notion-page.ts';
import type { NotionSourceRow } from '#db/queries/notion/find-notion-source.ts';
import type { RowBatch } from '#domain/import/batch-rows.ts';
import { keptCells } from '#domain/import/kept-cells.ts';
import { parseContactRow } from '#domain/import/parse-contact-row.ts';
import type { RowRules } from '#domain/import/row-rules.ts';
import type { NotionRow } from '#integrations/notion/notion-provider.ts';

/** Nothing in Notion says that a cell must be filled. */
const mayBeEmpty = { allowEmptyCompany: true, allowEmptyRole: true };

/** A page of rows as contacts and rejections, by the rules that files are read by. */
export function readBatch(
  rows: readonly NotionRow[],
  place: { source: NotionSourceRow; rules: RowRules } & Pick<ImportRow, 'committedRecords'>,
): RowBatch & { accepted: NotionAcceptedRow[] } {
  const { source, rules, committedRecords } = place;
  const { columns, statusPropertyId } = source.mapping;
  const batch: RowBatch & { accepted: NotionAcceptedRow[] } = {
    kind: 'batch',
    afterRecord: committedRecords,
    lastRecord: committedRecords + rows.length,
    accepted: [],
    rejected: [],
  };
  rows.forEach((row, index) => {
    const record = committedRecords + index + 1;
    const cells = columns.map(({ propertyId }) => row.cells[propertyId] ?? '');
    const parsed = parseContactRow(cells, columns, mayBeEmpty, rules);
    if (parsed.kind === 'rejected') {
      const { rejection } = parsed;
      batch.rejected.push({ record, line: record, cells: keptCells(cells), rejection });
      return;
    }
    const shownStatus = statusPropertyId === null ? null : (row.cells[statusPropertyId] ?? null);
    const { contact } = parsed;
    batch.accepted.push({ record, line: record, contact, pageId: row.pageId, shownStatus });
  });
  return batch;
}
