import type { MailAddress } from '#domain/email/parsed-mail.ts';

/** A mail that its recipient, or a mail server on the way, answers. */
export interface AnsweredMail {
  readonly from: MailAddress;
  readonly to: MailAddress;
  readonly subject: string;
  readonly text: string;
  /** With angle brackets, as the recipient saw it. */
  readonly messageId: string;
  readonly references: readonly string[];
  readonly sentAt: Date;
  /** The mail itself; a bounce returns it. */
  readonly raw: Uint8Array;
}
