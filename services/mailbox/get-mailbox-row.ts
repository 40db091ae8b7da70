import type { Transaction } from '#db/client.ts';
import { findMailbox, type MailboxRow } from '#db/queries/mailbox/find-mailbox.ts';
import type { MailboxView } from '#domain/mailbox/mailbox-view.ts';
import { notFound } from '../not-found.ts';
import { viewMailboxes } from './view-mailboxes.ts';

/** @throws AppError not_found */
export async function getMailboxRow(tx: Transaction, mailboxId: string): Promise<MailboxRow> {
  const row = await findMailbox(tx, mailboxId);
  if (!row) throw notFound('mailbox');
  return row;
}

/** @throws AppError not_found */
export async function getMailboxView(
  tx: Transaction,
  mailboxId: string,
  now: Date,
): Promise<MailboxView> {
  const [view] = await viewMailboxes(tx, [await getMailboxRow(tx, mailboxId)], now);
  if (!view) throw notFound('mailbox');
  return view;
}
