import type { StormContact } from './storm-contact.ts';

export const violationKinds = [
  'doubled',
  'lost',
  'after_reply',
  'out_of_order',
  'wrong_thread',
  'uncertain',
  'ledger_differs',
  'status_differs',
] as const;
type ViolationKind = (typeof violationKinds)[number];

export interface Violation {
  readonly kind: ViolationKind;
  readonly address: string;
  readonly detail: string;
}

const mailsOfSequence = 3;

/**
 * A claim and a reply both read the clock just before they take the contact's lock, and a mail under
 * way when the reply is stored cannot be called back; more than this is no race.
 */
const raceMs = 2_000;

/** What the product owed one contact and did not keep; empty when all is well. */
export function auditContact(contact: StormContact): Violation[] {
  const found: Violation[] = [];
  const report = (kind: ViolationKind, detail: string) =>
    found.push({ kind, address: contact.address, detail });
  checkNumbers(contact, report);
  checkThread(contact, report);
  checkReply(contact, report);
  checkLedger(contact, report);
  return found;
}

type Report = (kind: ViolationKind, detail: string) => void;

function checkNumbers({ mails, replyStoredAt }: StormContact, report: Report): void {
  const numbers = mails.map(({ number }) => number);
  const distinct = [...new Set(numbers)];
  if (distinct.length < numbers.length) report('doubled', `got mails ${numbers.join(', ')}`);
  if (distinct.some((number, index) => number !== index + 1)) {
    report('out_of_order', `got mails ${numbers.join(', ')}`);
  }
  const due = replyStoredAt ? 1 : mailsOfSequence;
  if (distinct.length < due) report('lost', `got ${distinct.length} of ${due} mails`);
}

function checkThread({ mails }: StormContact, report: Report): void {
  const [first] = mails;
  mails.forEach((mail, index) => {
    const earlier = mails.slice(0, index).map(({ messageIdHeader }) => messageIdHeader);
    const isInThread =
      mail.threadId === first?.threadId &&
      mail.inReplyTo === (earlier.at(-1) ?? null) &&
      mail.references.join() === earlier.join();
    if (!isInThread) report('wrong_thread', `mail ${mail.number} is not in the thread`);
  });
}

function checkReply(contact: StormContact, report: Report): void {
  const { hasAnswered, replyStoredAt, status, ledger, mails } = contact;
  if (hasAnswered !== (replyStoredAt !== null)) {
    report('status_differs', hasAnswered ? 'its answer was not heard' : 'an answer was made up');
  }
  const expected = replyStoredAt ? 'Replied' : 'Follow-Up 2';
  if (status !== expected) report('status_differs', `is called ${status}, not ${expected}`);
  if (!replyStoredAt) return;
  const latest = replyStoredAt.getTime() + raceMs;
  for (const { number, claimedAt, state } of ledger) {
    if (state === 'sent' && claimedAt && claimedAt.getTime() > latest) {
      report('after_reply', `mail ${number} was claimed after the reply`);
    }
  }
  for (const { number, acceptedAt } of mails) {
    const lateMs = acceptedAt.getTime() - latest;
    if (lateMs > 0) report('after_reply', `mail ${number} went out ${lateMs} ms too late`);
  }
}

function checkLedger({ ledger, mails }: StormContact, report: Report): void {
  const sent = ledger.filter(({ state }) => state === 'sent');
  for (const { id, number, providerMessageId } of sent) {
    const mail = mails.find(({ messageId }) => messageId === providerMessageId);
    if (!mail) report('lost', `mail ${number} is called sent and is not at the provider`);
    else if (mail.sendId !== id) report('ledger_differs', `mail ${number} names another's message`);
  }
  for (const { messageId, number } of mails) {
    if (!sent.some(({ providerMessageId }) => providerMessageId === messageId)) {
      report('ledger_differs', `mail ${number} is at the provider and not called sent`);
    }
  }
  for (const { number, state } of ledger) {
    if (state === 'unknown') report('uncertain', `nobody knows whether mail ${number} went out`);
    else if (state !== 'sent' && state !== 'cancelled') {
      report('ledger_differs', `mail ${number} was left ${state}`);
    }
  }
}
