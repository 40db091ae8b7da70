import { and, desc, eq, gt, lt } from 'drizzle-orm';
import type { TemplatePart } from '#domain/template/template-words.ts';
import type { Transaction } from '../../client.ts';
import { templateVersions } from '../../schema/index.ts';

export type TemplateVersionRow = typeof templateVersions.$inferSelect;

/** Reading and writing what templates said, save by save. */
export const templateVersionRows = {
  insert: async (tx: Transaction, row: typeof templateVersions.$inferInsert): Promise<void> => {
    await tx.insert(templateVersions).values(row);
  },

  find: async (
    tx: Transaction,
    templateId: string,
    number: number,
  ): Promise<TemplateVersionRow | null> => {
    const isIt = and(
      eq(templateVersions.templateId, templateId),
      eq(templateVersions.number, number),
    );
    const [row] = await tx.select().from(templateVersions).where(isIt);
    return row ?? null;
  },

  /** The latest first. @param before null = from the latest on */
  list: (
    tx: Transaction,
    query: { templateId: string; before: number | null; limit: number },
  ): Promise<TemplateVersionRow[]> => {
    const { templateId, before, limit } = query;
    const isEarlier = before === null ? undefined : lt(templateVersions.number, before);
    return tx
      .select()
      .from(templateVersions)
      .where(and(eq(templateVersions.templateId, templateId), isEarlier))
      .orderBy(desc(templateVersions.number))
      .limit(limit);
  },

  /** What saves after a version changed, each part once. */
  listChangedSince: async (
    tx: Transaction,
    templateId: string,
    number: number,
  ): Promise<TemplatePart[]> => {
    const isLater = and(
      eq(templateVersions.templateId, templateId),
      gt(templateVersions.number, number),
    );
    const rows = await tx
      .select({ changed: templateVersions.changed })
      .from(templateVersions)
      .where(isLater);
    return [...new Set(rows.flatMap(({ changed }) => changed))];
  },
};
