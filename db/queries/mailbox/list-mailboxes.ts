import { and, asc, gt, inArray } from 'drizzle-orm';
import type { Transaction } from '../../client.ts';
import { mailboxes } from '../../schema/index.ts';
import type { MailboxRow } from './find-mailbox.ts';

/** Oldest first; ids sort by creation. */
export function listMailboxes(
  tx: Transaction,
  page: { afterId: string | null; limit: number },
): Promise<MailboxRow[]> {
  return tx
    .select()
    .from(mailboxes)
    .where(page.afterId === null ? undefined : gt(mailboxes.id, page.afterId))
    .orderBy(asc(mailboxes.id))
    .limit(page.limit);
}

export async function findMailboxes(
  tx: Transaction,
  mailboxIds: readonly string[],
): Promise<MailboxRow[]> {
  if (mailboxIds.length === 0) return [];
  return tx
    .select()
    .from(mailboxes)
    .where(and(inArray(mailboxes.id, [...mailboxIds])));
}
