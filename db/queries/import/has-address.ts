import { and, isNull, sql, type SQL } from 'drizzle-orm';
import { contacts } from '../../schema/index.ts';

/**
 * Whoever has one of these addresses and is not in the trash. As one parameter: a thousand of them take
 * longer to build and to plan than the rows to find.
 */
export function hasAddress(addresses: readonly string[]): SQL | undefined {
  const isAmongThem = sql`${contacts.emailNormalized} = any(${sql.param(addresses)}::text[])`;
  return and(isAmongThem, isNull(contacts.deletedAt));
}
