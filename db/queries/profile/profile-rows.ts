import { and, asc, desc, eq, ne, sql, type SQL } from 'drizzle-orm';
import type { Transaction } from '../../client.ts';
import { profiles } from '../../schema/index.ts';

export type ProfileRow = typeof profiles.$inferSelect;
type NewProfile = typeof profiles.$inferInsert;
export type ProfileChanges = {
  [Column in keyof Omit<NewProfile, 'id' | 'workspaceId'>]?: NewProfile[Column] | undefined;
};

/** Reading and writing profiles; a label is taken in any letter case. */
export const profileRows = {
  /** The default first. */
  list: (tx: Transaction): Promise<ProfileRow[]> =>
    tx
      .select()
      .from(profiles)
      .orderBy(desc(profiles.isDefault), asc(sql`lower(${profiles.label})`)),

  find: (tx: Transaction, id: string) => findOne(tx, eq(profiles.id, id)),

  findDefault: (tx: Transaction) => findOne(tx, eq(profiles.isDefault, true)),

  isLabelTaken: async (
    tx: Transaction,
    label: string,
    exceptId: string | null,
  ): Promise<boolean> => {
    const sameLabel = sql`lower(${profiles.label}) = lower(${label}::text)`;
    const others = exceptId === null ? undefined : ne(profiles.id, exceptId);
    return (await findOne(tx, and(sameLabel, others))) !== null;
  },

  insert: async (tx: Transaction, row: NewProfile): Promise<ProfileRow> =>
    one(await tx.insert(profiles).values(row).returning()),

  update: async (tx: Transaction, id: string, changes: ProfileChanges): Promise<ProfileRow> =>
    one(
      await tx
        .update(profiles)
        .set({ ...changes, updatedAt: sql`now()` })
        .where(eq(profiles.id, id))
        .returning(),
    ),

  remove: async (tx: Transaction, id: string): Promise<void> => {
    await tx.delete(profiles).where(eq(profiles.id, id));
  },
};

async function findOne(tx: Transaction, where: SQL | undefined): Promise<ProfileRow | null> {
  const [row] = await tx.select().from(profiles).where(where).limit(1);
  return row ?? null;
}

function one([row]: readonly ProfileRow[]): ProfileRow {
  if (!row) throw new Error('a profile that was held is gone');
  return row;
}
