import { and, asc, eq, ne, sql } from 'drizzle-orm';
import type { PgUpdateSetSource } from 'drizzle-orm/pg-core';
import type { Transaction } from '../../client.ts';
import { lists } from '../../schema/index.ts';

export type ListRow = typeof lists.$inferSelect;
type Changes = PgUpdateSetSource<typeof lists>;

/** Reading and writing them; a name is taken in any letter case. */
export const listRows = {
  list: (tx: Transaction): Promise<ListRow[]> =>
    tx
      .select()
      .from(lists)
      .orderBy(asc(sql`lower(${lists.name})`)),

  find: async (tx: Transaction, id: string): Promise<ListRow | null> => {
    const [row] = await tx.select().from(lists).where(eq(lists.id, id));
    return row ?? null;
  },

  isNameTaken: async (tx: Transaction, name: string, exceptId: string | null): Promise<boolean> => {
    const sameName = sql`lower(${lists.name}) = lower(${name}::text)`;
    const others = exceptId === null ? undefined : ne(lists.id, exceptId);
    const [row] = await tx.select().from(lists).where(and(sameName, others));
    return row !== undefined;
  },

  /** @returns null when the name is taken */
  insert: async (tx: Transaction, row: typeof lists.$inferInsert): Promise<ListRow | null> => {
    const [inserted] = await tx.insert(lists).values(row).onConflictDoNothing().returning();
    return inserted ?? null;
  },

  update: async (tx: Transaction, id: string, changes: Changes): Promise<ListRow | null> => {
    const updating = tx.update(lists).set({ ...changes, updatedAt: sql`now()` });
    const [row] = await updating.where(eq(lists.id, id)).returning();
    return row ?? null;
  },

  remove: async (tx: Transaction, id: string): Promise<ListRow | null> => {
    const [row] = await tx.delete(lists).where(eq(lists.id, id)).returning();
    return row ?? null;
  },
};
