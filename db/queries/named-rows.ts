import {
  and,
  asc,
  eq,
  ne,
  sql,
  type InferInsertModel,
  type InferSelectModel,
  type SQL,
} from 'drizzle-orm';
import type { PgColumn, PgTable } from 'drizzle-orm/pg-core';
import type { Transaction } from '../client.ts';

type NamedTable = PgTable & { id: PgColumn; name: PgColumn };

/**
 * Reading and writing what people give names to; a name is taken in any letter case.
 * @param order how a list of them begins; by name when left out, and among equals
 */
export function namedRows<Table extends NamedTable>(table: Table, order: readonly SQL[] = []) {
  type Row = InferSelectModel<Table>;
  type Insert = InferInsertModel<Table>;
  type Changes = { [Column in keyof Insert]?: Insert[Column] | undefined };
  const anyTable: PgTable = table;
  // Drizzle knows the rows of a table, but not those of a table that is a parameter.
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  const firstOf = ([row]: unknown[]) => (row ?? null) as Row | null;
  return {
    list: async (tx: Transaction): Promise<Row[]> => {
      const rows = await tx
        .select()
        .from(anyTable)
        .orderBy(...order, asc(sql`lower(${table.name})`));
      // oxlint-disable-next-line typescript/no-unsafe-type-assertion
      return rows as Row[];
    },

    find: async (tx: Transaction, id: string): Promise<Row | null> =>
      firstOf(await tx.select().from(anyTable).where(eq(table.id, id))),

    isNameTaken: async (
      tx: Transaction,
      name: string,
      exceptId: string | null,
    ): Promise<boolean> => {
      const sameName = sql`lower(${table.name}) = lower(${name}::text)`;
      const others = exceptId === null ? undefined : ne(table.id, exceptId);
      return firstOf(await tx.select().from(anyTable).where(and(sameName, others))) !== null;
    },

    /** @returns null when the name is taken */
    insert: async (tx: Transaction, row: Insert): Promise<Row | null> =>
      firstOf(await tx.insert(anyTable).values(row).onConflictDoNothing().returning()),

    update: async (tx: Transaction, id: string, changes: Changes): Promise<Row | null> => {
      const updating = tx.update(anyTable).set({ ...changes, updatedAt: sql`now()` });
      return firstOf(await updating.where(eq(table.id, id)).returning());
    },

    remove: async (tx: Transaction, id: string): Promise<Row | null> =>
      firstOf(await tx.delete(anyTable).where(eq(table.id, id)).returning()),
  };
}
