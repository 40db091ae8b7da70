import { and, eq, notExists, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import type { Transaction } from '../../client.ts';
import { contacts, mergedAddresses } from '../../schema/index.ts';

/**
 * Which of these addresses belonged to somebody who is known under another one since a merge, is not in the
 * trash, and to nobody else.
 * @param addresses normalised
 */
export async function findMergedAddresses(
  tx: Transaction,
  addresses: readonly string[],
): Promise<Set<string>> {
  const { emailNormalized, contactId } = mergedAddresses;
  const holder = alias(contacts, 'holder');
  const hasHolder = tx
    .select({ id: holder.id })
    .from(holder)
    .where(eq(holder.emailNormalized, emailNormalized));
  const rows = await tx
    .select({ emailNormalized })
    .from(mergedAddresses)
    .innerJoin(contacts, eq(contacts.id, contactId))
    .where(
      and(sql`${emailNormalized} = any(${sql.param(addresses)}::text[])`, notExists(hasHolder)),
    );
  return new Set(rows.map((row) => row.emailNormalized));
}
