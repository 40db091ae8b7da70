import { count, desc, eq, sql } from 'drizzle-orm';
import type { RowRejectionCode } from '#domain/import/row-rejection.ts';
import type { Transaction } from '../../client.ts';
import { importRejections } from '../../schema/index.ts';

export type RejectionCount = { code: RowRejectionCode; column: string | null; count: number };

/** How many rows have which fault in which column, most first. */
export function countRejections(tx: Transaction, importId: string): Promise<RejectionCount[]> {
  const { code, column } = importRejections;
  return tx
    .select({ code: sql<RowRejectionCode>`${code}`, column, count: count() })
    .from(importRejections)
    .where(eq(importRejections.importId, importId))
    .groupBy(code, column)
    .orderBy(desc(count()), code, column)
    .limit(100);
}
