import { and, isNull, sql, type SQL } from 'drizzle-orm';
import type { Transaction } from '../../client.ts';
import { contacts } from '../../schema/index.ts';

/**
 * Whose `fields_text` is like `pattern`, or who has none and meets `alone`, which says the same of the fields
 * themselves. The few without are asked for apart: to the others' answer the index of `fields_text` is enough.
 * @param ask.pattern null for one that no `fields_text` can be like
 * @param ask.found what says nothing new of those who have one, but by an index; null = there is none
 */
export function compileFieldsText(
  tx: Transaction,
  { pattern, alone, found }: { pattern: string | null; alone: SQL; found: SQL | null },
): SQL {
  const { fieldsText, id } = contacts;
  const others = tx
    .select({ id })
    .from(contacts)
    .where(and(isNull(fieldsText), alone));
  // As an array, which the planner takes for the few they are, and not for half of all.
  const isAmong = sql`${id} = any(array(${others}))`;
  if (pattern === null) return isAmong;
  const isLike = sql`${fieldsText} is not null and ${fieldsText} like ${pattern}`;
  return sql`((${found ? sql`${found} and ${isLike}` : isLike}) or ${isAmong})`;
}
