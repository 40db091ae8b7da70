import { and, asc, eq, gt } from 'drizzle-orm';
import type { Transaction } from '../../client.ts';
import { importRejections } from '../../schema/index.ts';

export type ImportRejectionRow = typeof importRejections.$inferSelect;

/** Rejected rows in the order of the file. @param page.afterRecord 0 = from the first */
export function listImportRejections(
  tx: Transaction,
  page: { importId: string; afterRecord: number; limit: number },
): Promise<ImportRejectionRow[]> {
  return tx
    .select()
    .from(importRejections)
    .where(
      and(
        eq(importRejections.importId, page.importId),
        gt(importRejections.record, page.afterRecord),
      ),
    )
    .orderBy(asc(importRejections.record))
    .limit(page.limit);
}
