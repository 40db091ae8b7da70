import { and, asc, eq, gt, sql } from 'drizzle-orm';
import type { RowRejection, RowRejectionCode } from '#domain/import/row-rejection.ts';
import type { Transaction } from '../../client.ts';
import { importRejections } from '../../schema/index.ts';

export type ImportRejectionRow = RowRejection & { record: number; line: number; cells: string[] };

/** Rejected rows in the order of the file. @param page.afterRecord 0 = from the first */
export function listImportRejections(
  tx: Transaction,
  page: {
    importId: string;
    afterRecord: number;
    limit: number;
    code?: RowRejectionCode | undefined;
    column?: string | undefined;
  },
): Promise<ImportRejectionRow[]> {
  const { record, line, column, message, value, cells } = importRejections;
  const code = sql<RowRejectionCode>`${importRejections.code}`;
  return tx
    .select({ record, line, column, code, message, value, cells })
    .from(importRejections)
    .where(
      and(
        eq(importRejections.importId, page.importId),
        gt(record, page.afterRecord),
        page.code === undefined ? undefined : eq(importRejections.code, page.code),
        page.column === undefined ? undefined : eq(column, page.column),
      ),
    )
    .orderBy(asc(record))
    .limit(page.limit);
}
