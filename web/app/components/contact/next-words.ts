import type { ContactStatus } from '#domain/contact/contact-status.ts';
import type { ContactView } from '#domain/contact/contact-view.ts';
import type { ReasonCode } from '#domain/sending/reason-code.ts';
import { formatInstant } from '../time/format-instant.ts';

interface Surroundings {
  readonly timeZone: string;
  readonly nowMs: number;
  /** Of the mailbox the contact's mails go out from. */
  readonly mailboxAddress: string | undefined;
}

/** What became of the last mail: worth more than the mailbox of the next one. */
const newsOfContact: Partial<Record<ReasonCode, string>> = {
  out_of_office: 'Out of office until',
  soft_bounce: 'Bounced for now, again',
};

/** `Tue 10:40 via ana@… (follow-up 2)` when the time is known, else why nothing is sent. */
export function nextWords(
  contact: ContactView,
  { timeZone, nowMs, mailboxAddress }: Surroundings,
): string {
  const { nextSendAt, reason, status } = contact;
  if (nextSendAt === undefined || status === 'Paused') return reason.sentence;
  const atMs = Date.parse(nextSendAt);
  // Due and still not out: the reason says more than a time gone by.
  if (atMs <= nowMs) return reason.sentence;
  const planned = formatInstant(atMs, timeZone, nowMs);
  const mail = `(${nextMailName(status)})`;
  const news = newsOfContact[reason.code];
  if (news !== undefined) return `${news} ${planned} ${mail}`;
  const via = mailboxAddress ? ` via ${mailboxAddress.split('@')[0]}@…` : '';
  return `${planned}${via} ${mail}`;
}

/** The mail that comes after those a status tells of. */
function nextMailName(status: ContactStatus): string {
  if (status === 'Not Sent') return 'first email';
  const sentFollowUps = /^Follow-Up (\d+)$/.exec(status)?.[1] ?? 0;
  return `follow-up ${Number(sentFollowUps) + 1}`;
}
