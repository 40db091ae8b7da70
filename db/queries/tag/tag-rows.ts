import { and, asc, eq, ne, sql } from 'drizzle-orm';
import type { PgUpdateSetSource } from 'drizzle-orm/pg-core';
import type { Transaction } from '../../client.ts';
import { tags } from '../../schema/index.ts';

export type TagRow = typeof tags.$inferSelect;
type Changes = PgUpdateSetSource<typeof tags>;

/** Reading and writing them; a name is taken in any letter case. */
export const tagRows = {
  list: (tx: Transaction): Promise<TagRow[]> =>
    tx
      .select()
      .from(tags)
      .orderBy(asc(sql`lower(${tags.name})`)),

  find: async (tx: Transaction, id: string): Promise<TagRow | null> => {
    const [row] = await tx.select().from(tags).where(eq(tags.id, id));
    return row ?? null;
  },

  isNameTaken: async (tx: Transaction, name: string, exceptId: string | null): Promise<boolean> => {
    const sameName = sql`lower(${tags.name}) = lower(${name}::text)`;
    const others = exceptId === null ? undefined : ne(tags.id, exceptId);
    const [row] = await tx.select().from(tags).where(and(sameName, others));
    return row !== undefined;
  },

  /** @returns null when the name is taken */
  insert: async (tx: Transaction, row: typeof tags.$inferInsert): Promise<TagRow | null> => {
    const [inserted] = await tx.insert(tags).values(row).onConflictDoNothing().returning();
    return inserted ?? null;
  },

  update: async (tx: Transaction, id: string, changes: Changes): Promise<TagRow | null> => {
    const updating = tx.update(tags).set({ ...changes, updatedAt: sql`now()` });
    const [row] = await updating.where(eq(tags.id, id)).returning();
    return row ?? null;
  },

  remove: async (tx: Transaction, id: string): Promise<TagRow | null> => {
    const [row] = await tx.delete(tags).where(eq(tags.id, id)).returning();
    return row ?? null;
  },
};
