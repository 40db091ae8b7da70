import { eq, sql } from 'drizzle-orm';
import type { Transaction } from '../../client.ts';
import { importFixes } from '../../schema/index.ts';

/** The rows a person has mended, whole, by their record. */
export async function loadImportFixes(
  tx: Transaction,
  importId: string,
): Promise<Map<number, string[]>> {
  const rows = await tx
    .select({ record: importFixes.record, cells: importFixes.cells })
    .from(importFixes)
    .where(eq(importFixes.importId, importId));
  return new Map(rows.map(({ record, cells }) => [record, cells]));
}

export async function saveImportFixes(
  tx: Transaction,
  fixes: { workspaceId: string; importId: string; rows: { record: number; cells: string[] }[] },
): Promise<void> {
  const { workspaceId, importId, rows } = fixes;
  await tx
    .insert(importFixes)
    .values(rows.map((row) => ({ workspaceId, importId, ...row })))
    .onConflictDoUpdate({
      target: [importFixes.importId, importFixes.record],
      set: { cells: sql`excluded.cells`, updatedAt: sql`now()` },
    });
}

/** They belong to a sheet that is not read any more. */
export async function deleteImportFixes(tx: Transaction, importId: string): Promise<void> {
  await tx.delete(importFixes).where(eq(importFixes.importId, importId));
}
