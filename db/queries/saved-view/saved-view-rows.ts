import { and, asc, eq, ne, sql } from 'drizzle-orm';
import type { PgUpdateSetSource } from 'drizzle-orm/pg-core';
import type { Transaction } from '../../client.ts';
import { savedViews } from '../../schema/index.ts';

export type SavedViewRow = typeof savedViews.$inferSelect;
type Changes = PgUpdateSetSource<typeof savedViews>;

/** Reading and writing them; a name is taken in any letter case. */
export const savedViewRows = {
  list: (tx: Transaction): Promise<SavedViewRow[]> =>
    tx
      .select()
      .from(savedViews)
      .orderBy(asc(sql`lower(${savedViews.name})`)),

  find: async (tx: Transaction, id: string): Promise<SavedViewRow | null> => {
    const [row] = await tx.select().from(savedViews).where(eq(savedViews.id, id));
    return row ?? null;
  },

  isNameTaken: async (tx: Transaction, name: string, exceptId: string | null): Promise<boolean> => {
    const sameName = sql`lower(${savedViews.name}) = lower(${name}::text)`;
    const others = exceptId === null ? undefined : ne(savedViews.id, exceptId);
    const [row] = await tx.select().from(savedViews).where(and(sameName, others));
    return row !== undefined;
  },

  /** @returns null when the name is taken */
  insert: async (
    tx: Transaction,
    row: typeof savedViews.$inferInsert,
  ): Promise<SavedViewRow | null> => {
    const [inserted] = await tx.insert(savedViews).values(row).onConflictDoNothing().returning();
    return inserted ?? null;
  },

  update: async (tx: Transaction, id: string, changes: Changes): Promise<SavedViewRow | null> => {
    const updating = tx.update(savedViews).set({ ...changes, updatedAt: sql`now()` });
    const [row] = await updating.where(eq(savedViews.id, id)).returning();
    return row ?? null;
  },

  remove: async (tx: Transaction, id: string): Promise<SavedViewRow | null> => {
    const [row] = await tx.delete(savedViews).where(eq(savedViews.id, id)).returning();
    return row ?? null;
  },
};
