import { eq } from 'drizzle-orm';
import type { PgColumn, PgTable } from 'drizzle-orm/pg-core';
import type { Transaction } from '#db/client.ts';

type Inside = <T>(work: (tx: Transaction) => Promise<T>) => Promise<T>;
type TableWithId = PgTable & { id: PgColumn };
/** Not bound to the table's type: a damage may be what no typed code would write. */
type Values = Readonly<Record<string, unknown>>;

/** Writes values over a row behind the product's back. @returns what puts the old ones back */
export async function changeRow(
  inTx: Inside,
  { table, id, values }: { table: TableWithId; id: string; values: Values },
): Promise<() => Promise<void>> {
  const [before] = await inTx((tx) =>
    tx
      .select()
      .from(table as PgTable)
      .where(eq(table.id, id)),
  );
  if (!before) throw new Error(`no row ${id}`);
  const write = async (row: object) => {
    await inTx((tx) => tx.update(table).set(row).where(eq(table.id, id)));
  };
  await write(values);
  const former = Object.keys(values).map((key) => [key, before[key]]);
  return () => write(Object.fromEntries(former));
}
