import { and, eq, isNotNull, isNull, ne, sql, type SQL } from 'drizzle-orm';
import type { Transaction } from '../../client.ts';
import { templates } from '../../schema/index.ts';

export type TemplateRow = typeof templates.$inferSelect;
type NewTemplate = typeof templates.$inferInsert;
type TemplateChanges = {
  [Column in keyof Omit<NewTemplate, 'id' | 'workspaceId'>]?: NewTemplate[Column] | undefined;
};

const isKept = isNull(templates.deletedAt);

/** Reading and writing templates; what is deleted is only found as such. */
export const templateRows = {
  find: async (tx: Transaction, id: string): Promise<TemplateRow | null> => {
    const [row] = await tx
      .select()
      .from(templates)
      .where(and(eq(templates.id, id), isKept));
    return row ?? null;
  },

  /** For a verb that changes it: others wait and then see what it decided. */
  lock: (tx: Transaction, id: string) => lockOne(tx, and(eq(templates.id, id), isKept)),

  lockDeleted: (tx: Transaction, id: string) =>
    lockOne(tx, and(eq(templates.id, id), isNotNull(templates.deletedAt))),

  /** In any letter case. */
  isNameTaken: async (tx: Transaction, name: string, exceptId: string | null): Promise<boolean> => {
    const sameName = sql`lower(${templates.name}) = lower(${name}::text)`;
    const others = exceptId === null ? undefined : ne(templates.id, exceptId);
    const found = tx.select({ id: templates.id }).from(templates);
    return (await found.where(and(sameName, others, isKept)).limit(1)).length > 0;
  },

  listNames: async (tx: Transaction): Promise<string[]> => {
    const rows = await tx.select({ name: templates.name }).from(templates).where(isKept);
    return rows.map(({ name }) => name);
  },

  insert: async (tx: Transaction, row: NewTemplate): Promise<TemplateRow> =>
    one(await tx.insert(templates).values(row).returning()),

  update: async (tx: Transaction, id: string, changes: TemplateChanges): Promise<TemplateRow> =>
    one(
      await tx
        .update(templates)
        .set({ ...changes, updatedAt: sql`now()` })
        .where(eq(templates.id, id))
        .returning(),
    ),
};

async function lockOne(tx: Transaction, where: SQL | undefined): Promise<TemplateRow | null> {
  const [row] = await tx.select().from(templates).where(where).for('no key update');
  return row ?? null;
}

function one([row]: readonly TemplateRow[]): TemplateRow {
  if (!row) throw new Error('a template that was held is gone');
  return row;
}
