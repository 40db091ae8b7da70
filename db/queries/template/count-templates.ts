import { count, isNull } from 'drizzle-orm';
import type { Transaction } from '../../client.ts';
import { templates } from '../../schema/index.ts';

/** How many templates each folder holds. */
export async function countTemplates(tx: Transaction): Promise<(folderId: string) => number> {
  const rows = await tx
    .select({ folderId: templates.folderId, count: count() })
    .from(templates)
    .where(isNull(templates.deletedAt))
    .groupBy(templates.folderId);
  const counts = new Map(rows.map((row) => [row.folderId, row.count]));
  return (folderId) => counts.get(folderId) ?? 0;
}
