import type { Transaction } from '#db/client.ts';
import { inWorkspace } from '#db/in-workspace.ts';
import { stopColleagues } from '#db/queries/enrollment/stop-colleagues.ts';
import { applyIncoming } from '#db/queries/inbound-message/apply-incoming.ts';
import { findRelatedEmails } from '#db/queries/inbound-message/find-related-emails.ts';
import { isKnownMessage } from '#db/queries/inbound-message/is-known-message.ts';
import { storeIncoming } from '#db/queries/inbound-message/store-incoming.ts';
import type { MailboxRow } from '#db/queries/mailbox/find-mailbox.ts';
import { insertOutboxEntries } from '#db/queries/outbox/insert-outbox-entries.ts';
import { classifyIncoming, type Classification } from '#domain/reply/classify-incoming.ts';
import { mailText } from '#domain/reply/mail-text.ts';
import { matchIncoming, matchKeys, type MatchKeys } from '#domain/reply/match-incoming.ts';
import { judgeByRules } from '#domain/reply/meaning/judge-by-rules.ts';
import { resumeAfterAbsence } from '#domain/reply/resume-after-absence.ts';
import { unquotedText } from '#domain/reply/unquoted-text.ts';
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
  const isFromHere = mail.from.address.toLowerCase() === mailbox.address.toLowerCase();
  if (mail.headers[sendIdHeader] && isFromHere) return;
  const received = { mailbox, message, mail, now: deps.clock(), hasModel: deps.llm !== null };
  await inTx((tx) => applyMail(tx, received));
}

type Received = {
  mailbox: MailboxRow;
  message: RawMessage;
  mail: ParsedMail;
  now: Date;
  /** There is somebody to ask what the rules leave open. */
  hasModel: boolean;
};

async function applyMail(tx: Transaction, received: Received): Promise<void> {
  const { mailbox, message, mail, now, hasModel } = received;
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
  const resumeAt = resumeAtOf(verdict, receivedOn, mailbox.timeZone);
  const text = mailText(mail);
  const judged = verdict.class === 'reply' ? judgeByRules(unquotedText(text)) : null;
  const inboundId = await storeIncoming(tx, {
    workspaceId: mailbox.workspaceId,
    mailboxId: mailbox.id,
    providerMessageId: message.messageId,
    providerThreadId: message.threadId,
    messageIdHeader: mail.messageId ?? null,
    fromAddress: mail.from.address,
    fromName: mail.from.name ?? null,
    subject: mail.subject,
    bodyText: text,
    receivedAt: message.receivedAt,
    class: verdict.class,
    classBecause: verdict.because,
    contactId: email?.contactId ?? null,
    enrollmentId: email?.enrollmentId ?? null,
    outboundEmailId: email?.emailId ?? null,
    matchedBy: match.kind === 'matched' ? match.by : null,
    returnsAt: resumeAt,
    meaning: judged?.meaning ?? null,
    meaningSource: judged && 'rules',
    meaningBecause: judged?.because ?? null,
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
    report: reportOf(verdict, email.emailId, keys),
    now,
  });
  if (verdict.class !== 'reply') return;
  await stopColleagues(tx, email, now);
  if (!judged && hasModel) {
    await insertOutboxEntries(tx, mailbox.workspaceId, [{ kind: 'judge_reply', inboundId }]);
  }
}

/** Out-of-office: the start of the day on which its sender is back. */
function resumeAtOf(verdict: Classification, receivedOn: string, zone: string): Date | null {
  if (verdict.class !== 'out_of_office') return null;
  const day = resumeAfterAbsence(verdict.returnsOn, receivedOn);
  return new Date(wallTimeInstants(day, 0, zone).firstMs);
}

function reportOf(verdict: Classification, emailId: string, { returnedMessageIds }: MatchKeys) {
  return {
    emailId,
    status: 'status' in verdict ? verdict.status : null,
    diagnostic: 'diagnostic' in verdict ? verdict.diagnostic : null,
    returnedMessageIds,
  };
}
