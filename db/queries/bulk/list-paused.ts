import { and, isNotNull } from 'drizzle-orm';
import type { Transaction } from '../../client.ts';
import { contacts } from '../../schema/index.ts';
import { among } from './among.ts';

/** Those of them who are paused. */
export async function listPaused(
  tx: Transaction,
  contactIds: readonly string[],
): Promise<string[]> {
  const rows = await tx
    .select({ id: contacts.id })
    .from(contacts)
    .where(and(among(contacts.id, contactIds), isNotNull(contacts.pausedAt)));
  return rows.map(({ id }) => id);
}
