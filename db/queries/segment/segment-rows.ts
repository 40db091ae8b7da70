import { and, asc, eq, ne, sql } from 'drizzle-orm';
import type { PgUpdateSetSource } from 'drizzle-orm/pg-core';
import type { Transaction } from '../../client.ts';
import { segments } from '../../schema/index.ts';

export type SegmentRow = typeof segments.$inferSelect;
type Changes = PgUpdateSetSource<typeof segments>;

/** Reading and writing them; a name is taken in any letter case. */
export const segmentRows = {
  list: (tx: Transaction): Promise<SegmentRow[]> =>
    tx
      .select()
      .from(segments)
      .orderBy(asc(sql`lower(${segments.name})`)),

  find: async (tx: Transaction, id: string): Promise<SegmentRow | null> => {
    const [row] = await tx.select().from(segments).where(eq(segments.id, id));
    return row ?? null;
  },

  isNameTaken: async (tx: Transaction, name: string, exceptId: string | null): Promise<boolean> => {
    const sameName = sql`lower(${segments.name}) = lower(${name}::text)`;
    const others = exceptId === null ? undefined : ne(segments.id, exceptId);
    const [row] = await tx.select().from(segments).where(and(sameName, others));
    return row !== undefined;
  },

  /** @returns null when the name is taken */
  insert: async (
    tx: Transaction,
    row: typeof segments.$inferInsert,
  ): Promise<SegmentRow | null> => {
    const [inserted] = await tx.insert(segments).values(row).onConflictDoNothing().returning();
    return inserted ?? null;
  },

  update: async (tx: Transaction, id: string, changes: Changes): Promise<SegmentRow | null> => {
    const updating = tx.update(segments).set({ ...changes, updatedAt: sql`now()` });
    const [row] = await updating.where(eq(segments.id, id)).returning();
    return row ?? null;
  },

  remove: async (tx: Transaction, id: string): Promise<SegmentRow | null> => {
    const [row] = await tx.delete(segments).where(eq(segments.id, id)).returning();
    return row ?? null;
  },
};
