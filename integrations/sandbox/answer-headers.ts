import type { AnsweredMail } from './answered-mail.ts';

/** What makes a mail the answer to another one (RFC 5322 3.6.4). */
export function answerHeaders(mail: AnsweredMail) {
  return { inReplyTo: mail.messageId, references: [...mail.references, mail.messageId] };
}
