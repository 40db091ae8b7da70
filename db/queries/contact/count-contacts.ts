import { sql } from 'drizzle-orm';
import type { Transaction } from '../../client.ts';
import type { ContactMatch } from './contact-match.ts';
import { selectMatching } from './select-matching.ts';

/** How many match, counted no further than `upTo`. */
export async function countContacts(
  tx: Transaction,
  match: ContactMatch,
  upTo: number,
): Promise<number> {
  const found = selectMatching(tx, match).limit(upTo);
  const [row] = await tx.execute<{ count: number }>(
    sql`select count(*)::int as count from (${found}) found`,
  );
  return row?.count ?? 0;
}
