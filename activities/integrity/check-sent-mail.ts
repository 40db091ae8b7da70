import { inWorkspace } from '#db/in-workspace.ts';
import type { Transaction } from '#db/client.ts';
import { contactDeletedAt } from '#db/queries/integrity/contact-deleted-at.ts';
import { listKnownMessages } from '#db/queries/integrity/list-known-messages.ts';
import { listLedgerEntries } from '#db/queries/integrity/list-ledger-entries.ts';
import { listSentMessages, type SentEntry } from '#db/queries/integrity/list-sent-messages.ts';
import { checkProviderMail, type ProviderMail } from '#domain/integrity/check-provider-mail.ts';
import { invariantCheck, type InvariantCheck } from '#domain/integrity/invariant-check.ts';
import type { NotChecked } from '#domain/integrity/integrity-result.ts';
import { listRecentMessages } from './list-recent-messages.ts';
import { lookSince, type MailboxLook } from './mailbox-look.ts';
import type { PartialCheck } from './partial-check.ts';

/** Messages read one by one: those a person sent by hand, since all others are known. */
const mostRead = 200;

/** What the ledger says was sent is at the provider, and what is there with our header is in the ledger. */
export async function checkSentMail(look: MailboxLook): Promise<PartialCheck> {
  const since = lookSince(look);
  const inTx = <T>(work: (tx: Transaction) => Promise<T>) =>
    inWorkspace(look.deps.db, look.mailbox.workspaceId, work);
  const mailboxId = look.mailbox.id;
  const sent = await inTx((tx) => listSentMessages(tx, { mailboxId, since }));
  const { messageIds, isComplete } = await listRecentMessages(look.provider, since);
  const listed = new Set(messageIds);
  const missing = await checkMissing(look, sent, listed);

  const received = await inTx((tx) => listKnownMessages(tx, mailboxId, messageIds));
  const recorded = new Set(sent.map(({ messageId }) => messageId));
  const others = messageIds.filter((id) => !received.has(id) && !recorded.has(id));
  const mails = await readOwnMails(look, others.slice(0, mostRead));
  for (const { emailId, messageId, sentAt } of sent) {
    if (listed.has(messageId)) mails.push({ messageId, sendId: emailId, sentAt });
  }
  // The row is older than the mail, so whatever was seen there must be here now.
  const sendIds = mails.map(({ sendId }) => sendId);
  const ledger = await inTx((tx) => listLedgerEntries(tx, sendIds));
  const deletedAt = await inTx(contactDeletedAt);
  const left = Math.max(0, others.length - mostRead);
  return {
    checks: [missing, ...checkProviderMail(mails, ledger, deletedAt)],
    notChecked: isComplete && left === 0 ? [] : [tooMany(mailboxId, left)],
  };
}

/** The listing answers for most; what it lacks is asked for by its id. */
async function checkMissing(
  { provider }: MailboxLook,
  sent: readonly SentEntry[],
  listed: ReadonlySet<string>,
): Promise<InvariantCheck> {
  const missing: { entityId: string; detail: string }[] = [];
  for (const { emailId, messageId } of sent) {
    if (listed.has(messageId) || (await provider.findSentMessage(messageId))) continue;
    missing.push({ entityId: emailId, detail: `message ${messageId} is not there` });
  }
  return invariantCheck('mail_missing_at_provider', sent.length, missing);
}

async function readOwnMails(
  { provider }: MailboxLook,
  messageIds: readonly string[],
): Promise<ProviderMail[]> {
  const mails: ProviderMail[] = [];
  for (const messageId of messageIds) {
    const mail = await provider.findSentMessage(messageId);
    if (mail?.sendId) mails.push({ messageId, sendId: mail.sendId, sentAt: mail.sentAt });
  }
  return mails;
}

function tooMany(mailboxId: string, left: number): NotChecked {
  return {
    invariants: ['mail_unknown_to_ledger'],
    entityId: mailboxId,
    why:
      left > 0 ? `${left} messages were not read` : 'too many messages: the oldest were not read',
  };
}
