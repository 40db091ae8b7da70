import { and, eq } from 'drizzle-orm';
import type { Transaction } from '../../client.ts';
import { imports } from '../../schema/index.ts';
import type { ImportRow } from './find-import.ts';

/** Null when the review has ended, or another one has begun since. */
export async function beginReview(
  tx: Transaction,
  review: { importId: string; revision: number },
): Promise<ImportRow | null> {
  const [row] = await tx
    .select()
    .from(imports)
    .where(
      and(
        eq(imports.id, review.importId),
        eq(imports.revision, review.revision),
        eq(imports.state, 'reviewing'),
      ),
    );
  return row ?? null;
}
