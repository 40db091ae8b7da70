import type { MailAddress } from '#domain/email/parsed-mail.ts';

export interface OutgoingFile {
  /** One line, in any script. */
  readonly name: string;
  readonly mediaType: string;
  readonly content: Uint8Array;
  /** The HTML shows it as `cid:<this>`; left out = an attachment. */
  readonly contentId?: string;
}

/** One mail to one recipient, as the sending activity hands it to a provider. */
export interface OutgoingMail {
  /**
   * Travels as `X-Followthrough-Send-Id`; one per mail of the ledger, the same on every attempt. Left out
   * for a mail that is none of it.
   */
  readonly sendId?: string;
  readonly from: MailAddress;
  readonly to: MailAddress;
  readonly subject: string;
  readonly text: string;
  readonly html?: string;
  /** With angle brackets. A wish: Gmail puts its own in its place. */
  readonly messageId: string;
  /** Set on follow-ups: the thread they continue and the real Message-IDs in it, oldest first. */
  readonly inThread?: {
    readonly threadId: string;
    readonly inReplyTo: string;
    readonly references: readonly string[];
  };
  /** What goes along: attached, or shown by the HTML. */
  readonly files?: readonly OutgoingFile[];
  /** HTTPS address of the one-click unsubscribe (RFC 8058). */
  readonly unsubscribeUrl?: string;
}
