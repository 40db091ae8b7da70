import MailComposer from 'nodemailer/lib/mail-composer';
import { answerHeaders } from './answer-headers.ts';
import type { AnsweredMail } from './answered-mail.ts';

/**
 * An automatic answer as RFC 3834 wants it: `Auto-Submitted: auto-replied`, the subject after
 * "Auto:", a reference to the mail it answers.
 */
export function buildOutOfOffice(
  mail: AnsweredMail,
  absence: {
    /** Calendar day of the return, `2026-12-02`. */
    returnOn: string;
    /** Instead of the usual words. */
    text?: string;
    messageId: string;
    at: Date;
  },
): Promise<Buffer> {
  return new MailComposer({
    from: { name: mail.to.name ?? '', address: mail.to.address },
    to: { name: mail.from.name ?? '', address: mail.from.address },
    subject: `Auto: ${mail.subject}`,
    text: absence.text ?? usualWords(absence.returnOn),
    messageId: absence.messageId,
    date: absence.at,
    headers: { 'Auto-Submitted': 'auto-replied' },
    ...answerHeaders(mail),
  })
    .compile()
    .build();
}

function usualWords(returnOn: string): string {
  const day = new Intl.DateTimeFormat('en-GB', {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  }).format(new Date(`${returnOn}T00:00:00Z`));
  return `Thank you for your message. I am out of the office and will be back on ${day}.\n`;
}
