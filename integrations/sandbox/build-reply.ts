import MailComposer from 'nodemailer/lib/mail-composer';
import { answerHeaders } from './answer-headers.ts';
import type { AnsweredMail } from './answered-mail.ts';

/** A person's answer, with our mail quoted below it as mail programs do. */
export function buildReply(
  mail: AnsweredMail,
  answer: { text: string; messageId: string; at: Date },
): Promise<Buffer> {
  const subject = /^re:/i.test(mail.subject) ? mail.subject : `Re: ${mail.subject}`;
  return new MailComposer({
    from: { name: mail.to.name ?? '', address: mail.to.address },
    to: { name: mail.from.name ?? '', address: mail.from.address },
    subject,
    text: `${answer.text}\n\n${quote(mail)}`,
    messageId: answer.messageId,
    date: answer.at,
    ...answerHeaders(mail),
  })
    .compile()
    .build();
}

function quote(mail: AnsweredMail): string {
  const lines = mail.text.trimEnd().split('\n');
  const sender = mail.from.name ?? mail.from.address;
  return [`On ${mail.sentAt.toUTCString()}, ${sender} wrote:`, ...lines.map((l) => `> ${l}`)].join(
    '\n',
  );
}
