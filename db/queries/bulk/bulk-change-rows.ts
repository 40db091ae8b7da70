import { and, eq, inArray, sql } from 'drizzle-orm';
import type { Transaction } from '../../client.ts';
import { bulkChanges } from '../../schema/index.ts';

export type BulkChangeRow = typeof bulkChanges.$inferSelect;

/** What was changed together, to undo it by. */
export const bulkChangeRows = {
  insert: async (tx: Transaction, row: typeof bulkChanges.$inferInsert): Promise<BulkChangeRow> => {
    const [inserted] = await tx.insert(bulkChanges).values(row).returning();
    if (!inserted) throw new Error('an insert without a condition gave no row');
    return inserted;
  },

  /** More contacts that were changed by now. */
  add: async (tx: Transaction, id: string, contactIds: readonly string[]): Promise<void> => {
    const more = sql`array(select json_array_elements_text(${JSON.stringify(contactIds)}::json))`;
    await tx
      .update(bulkChanges)
      .set({ contactIds: sql`${bulkChanges.contactIds} || ${more}` })
      .where(eq(bulkChanges.id, id));
  },

  /** Changes of a tag are undone under the name that it has by then. */
  renameTag: async (tx: Transaction, from: string, to: string): Promise<void> => {
    const { action, subject } = bulkChanges;
    // As it was typed, in whatever letter case.
    const isOfTag = sql`lower(${subject}) = lower(${from})`;
    await tx
      .update(bulkChanges)
      .set({ subject: to })
      .where(and(inArray(action, ['tag', 'untag']), isOfTag));
  },

  /** Under a lock, so that it is undone once. */
  lock: async (tx: Transaction, id: string): Promise<BulkChangeRow | null> => {
    const [row] = await tx.select().from(bulkChanges).where(eq(bulkChanges.id, id)).for('update');
    return row ?? null;
  },

  setUndone: async (tx: Transaction, id: string, undoneAt: Date): Promise<void> => {
    await tx.update(bulkChanges).set({ undoneAt }).where(eq(bulkChanges.id, id));
  },
};
