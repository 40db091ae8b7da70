import type { Transaction } from '#db/client.ts';
import { findMailboxes } from '#db/queries/mailbox/list-mailboxes.ts';
import { notFound } from '../not-found.ts';

/** @throws AppError not_found when one of them is not this workspace's */
export async function checkMailboxes(
  tx: Transaction,
  mailboxIds: readonly string[],
): Promise<void> {
  const found = await findMailboxes(tx, mailboxIds);
  if (found.length < mailboxIds.length) throw notFound('mailbox');
}
