import { and, eq, inArray, lt, or } from 'drizzle-orm';
import type { Transaction } from '../../client.ts';
import { importChanges, imports } from '../../schema/index.ts';

const dayMs = 24 * 3_600_000;
const draftDays = 7;

/** Removes uploads whose server died before the last byte came, drafts nobody went on with, and what undoing would have needed. */
export async function deleteAbandonedUploads(tx: Transaction, now: Date): Promise<void> {
  const before = (days: number) => new Date(now.getTime() - days * dayMs);
  const isCutOff = and(
    inArray(imports.state, ['queued', 'draft']),
    eq(imports.sizeBytes, 0),
    lt(imports.createdAt, before(1)),
  );
  const isForgotten = and(
    inArray(imports.state, ['draft', 'reviewing', 'reviewed']),
    lt(imports.updatedAt, before(draftDays)),
  );
  await tx.delete(imports).where(and(eq(imports.source, 'file'), or(isCutOff, isForgotten)));
  await tx.delete(importChanges).where(lt(importChanges.createdAt, before(2)));
}
