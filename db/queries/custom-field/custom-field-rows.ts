import { and, asc, eq, ne, sql } from 'drizzle-orm';
import type { PgUpdateSetSource } from 'drizzle-orm/pg-core';
import type { Transaction } from '../../client.ts';
import { customFields } from '../../schema/index.ts';

export type CustomFieldRow = typeof customFields.$inferSelect;
type Changes = PgUpdateSetSource<typeof customFields>;

/** Reading and writing them; a name is taken in any letter case. */
export const customFieldRows = {
  list: (tx: Transaction): Promise<CustomFieldRow[]> =>
    tx
      .select()
      .from(customFields)
      .orderBy(asc(sql`lower(${customFields.name})`)),

  find: async (tx: Transaction, id: string): Promise<CustomFieldRow | null> => {
    const [row] = await tx.select().from(customFields).where(eq(customFields.id, id));
    return row ?? null;
  },

  isNameTaken: async (tx: Transaction, name: string, exceptId: string | null): Promise<boolean> => {
    const sameName = sql`lower(${customFields.name}) = lower(${name}::text)`;
    const others = exceptId === null ? undefined : ne(customFields.id, exceptId);
    const [row] = await tx.select().from(customFields).where(and(sameName, others));
    return row !== undefined;
  },

  /** @returns null when the name is taken */
  insert: async (
    tx: Transaction,
    row: typeof customFields.$inferInsert,
  ): Promise<CustomFieldRow | null> => {
    const [inserted] = await tx.insert(customFields).values(row).onConflictDoNothing().returning();
    return inserted ?? null;
  },

  update: async (tx: Transaction, id: string, changes: Changes): Promise<CustomFieldRow | null> => {
    const updating = tx.update(customFields).set({ ...changes, updatedAt: sql`now()` });
    const [row] = await updating.where(eq(customFields.id, id)).returning();
    return row ?? null;
  },

  remove: async (tx: Transaction, id: string): Promise<CustomFieldRow | null> => {
    const [row] = await tx.delete(customFields).where(eq(customFields.id, id)).returning();
    return row ?? null;
  },
};
