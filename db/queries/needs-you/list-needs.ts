import { sql } from 'drizzle-orm';
import type { Need } from '#domain/needs-you/need.ts';
import type { Transaction } from '../../client.ts';
import { selectNeeds } from './select-needs.ts';

/** Where a page ended: the key of a need is `<kind>:<id>`. */
export type NeedPosition = { since: string; key: string };

/** Of a type alias, unlike an interface, TypeScript knows that it has no other keys. */
type NeedRow = Omit<{ [Key in keyof Need]: Need[Key] }, 'since'> & { since: string };

/** Newest first. */
export async function listNeeds(
  tx: Transaction,
  page: { after: NeedPosition | null; limit: number },
): Promise<Need[]> {
  const { after, limit } = page;
  const key = sql`(kind || ':' || id) collate "C"`;
  const rows = await tx.execute<NeedRow>(sql`
    select * from (${selectNeeds()}) need
    where ${after ? sql`(since, ${key}) < (${after.since}::timestamptz, ${after.key})` : sql`true`}
    order by since desc, ${key} desc
    limit ${limit}`);
  return [...rows].map((row) => ({ ...row, since: new Date(row.since) }));
}

export async function countNeeds(tx: Transaction): Promise<number> {
  const [row] = await tx.execute<{ total: number }>(
    sql`select count(*)::int as total from (${selectNeeds()}) need`,
  );
  return row?.total ?? 0;
}
