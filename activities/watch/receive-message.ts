import type { Transaction } from '#db/client.ts';
import { inWorkspace } from '#db/in-workspace.ts';
import { stopColleagues } from '#db/queries/enrollment/stop-colleagues.ts';
import { applyIncoming } from '#db/queries/inbound-message/apply-incoming.ts';
import { findRelatedEmails } from '#db/queries/inbound-message/find-related-emails.ts';
import { isKnownMessage } from '#db/queries/inbound-message/is-known-message.ts';
import { storeIncoming } from '#db/queries/inbound-message/store-incoming.ts';
import type { MailboxRow } from '#db/queries/mailbox/find-mailbox.ts';
import { classifyIncoming } from '#domain/reply/classify-incoming.ts';
import { matchIncoming, matchKeys } from '#domain/reply/match-incoming.ts';
import { resumeAfterAbsence } from '#domain/reply/resume-after-absence.ts';
import type { ParsedMail } from '#domain/email/parsed-mail.ts';
import { readWallClock } from '#domain/shared/read-wall-clock.ts';
import { wallTimeInstants } from '#domain/shared/wall-time-instants.ts';
import type { MailProvider, RawMessage } from '#integrations/mail/mail-provider.ts';
import { parseRaw } from '#integrations/mail/parse-raw.ts';
import { SEND_ID_HEADER } from '#integrations/mail/send-id-header.ts';
import type { WatchDeps } from './watch-deps.ts';

const sendIdHeader = SEND_ID_HEADER.toLowerCase();

/**
 * Reads one message, decides what it is and whose, and applies it in the transaction that stores it.
 * A message seen before, deleted meanwhile or sent by ourselves changes nothing.
 */
export async function receiveMessage(
  deps: WatchDeps,
  mailbox: MailboxRow,
  provider: MailProvider,
  messageId: string,
): Promise<void> {
  const inTx = <T>(work: (tx: Transaction) => Promise<T>) =>
    inWorkspace(deps.db, mailbox.workspaceId, work);
  if (await inTx((tx) => isKnownMessage(tx, mailbox.id, messageId))) return;
  const message = await provider.readRaw(messageId);
  if (!message || message.labelIds.includes('DRAFT')) return;
  const mail = await parseRaw(message.raw);
  if (mail.headers[sendIdHeader]) return;
  await inTx((tx) => applyMail(tx, { mailbox, message, mail, now: deps.clock() }));
}

async function applyMail(
  tx: Transaction,
  received: { mailbox: MailboxRow; message: RawMessage; mail: ParsedMail; now: Date },
): Promise<void> {
  const { mailbox, message, mail, now } = received;
  const receivedOn = readWallClock(message.receivedAt.getTime(), mailbox.timeZone).date;
  const verdict = classifyIncoming(mail, { ownAddresses: [mailbox.address], receivedOn });
  const keys = matchKeys(mail, sendIdHeader);
  const match = matchIncoming(
    keys,
    message.threadId,
    await findRelatedEmails(tx, mailbox.id, keys, message.threadId),
  );
  const email = match.kind === 'matched' ? match.email : null;
  // Mail the person sent elsewhere by hand is none of our business.
  if (verdict.class === 'own' && !email) return;
  const resumeAt =
    verdict.class === 'out_of_office'
      ? startOfDay(resumeAfterAbsence(verdict.returnsOn, receivedOn), mailbox.timeZone)
      : null;
  const inboundId = await storeIncoming(tx, {
    workspaceId: mailbox.workspaceId,
    mailboxId: mailbox.id,
    providerMessageId: message.messageId,
    providerThreadId: message.threadId,
    messageIdHeader: mail.messageId ?? null,
    fromAddress: mail.from.address,
    fromName: mail.from.name ?? null,
    subject: mail.subject,
    bodyText: mail.text,
    receivedAt: message.receivedAt,
    class: verdict.class,
    classBecause: verdict.because,
    contactId: email?.contactId ?? null,
    enrollmentId: email?.enrollmentId ?? null,
    outboundEmailId: email?.emailId ?? null,
    matchedBy: match.kind === 'matched' ? match.by : null,
    returnsAt: resumeAt,
  });
  if (!inboundId || !email) return;
  await applyIncoming(tx, {
    inboundId,
    enrollmentId: email.enrollmentId,
    mailboxId: mailbox.id,
    class: verdict.class,
    because: verdict.because,
    receivedAt: message.receivedAt,
    resumeAt,
    report: {
      emailId: email.emailId,
      status: 'status' in verdict ? verdict.status : null,
      diagnostic: 'diagnostic' in verdict ? verdict.diagnostic : null,
      returnedMessageIds: keys.returnedMessageIds,
    },
    now,
  });
  if (verdict.class === 'reply') await stopColleagues(tx, email, now);
}

function startOfDay(date: string, zone: string): Date {
  return new Date(wallTimeInstants(date, 0, zone).firstMs);
}
