import { sql } from 'drizzle-orm';
import type { Transaction } from '../../client.ts';
import { contacts } from '../../schema/index.ts';

/** Excel shows 16,384 columns; nobody reads as many as this. */
const mostNames = 1_000;

/** The names of all custom fields that contacts of the workspace have. */
export async function listCustomNames(tx: Transaction): Promise<string[]> {
  const rows = await tx.execute<{ name: string }>(sql`
    select distinct key as name from ${contacts}, jsonb_object_keys(${contacts.custom}) as key
    order by key limit ${mostNames}`);
  return rows.map(({ name }) => name);
}
