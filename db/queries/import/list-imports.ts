import { and, desc, gt, lt, or, ne } from 'drizzle-orm';
import type { Transaction } from '../../client.ts';
import { imports } from '../../schema/index.ts';
import type { ImportRow } from './find-import.ts';

/** Newest first, without uploads that have not arrived. */
export function listImports(
  tx: Transaction,
  page: { beforeId: string | null; limit: number },
): Promise<ImportRow[]> {
  return tx
    .select()
    .from(imports)
    .where(
      and(
        or(gt(imports.sizeBytes, 0), ne(imports.source, 'file')),
        page.beforeId === null ? undefined : lt(imports.id, page.beforeId),
      ),
    )
    .orderBy(desc(imports.id))
    .limit(page.limit);
}
