export interface MailAddress {
  readonly address: string;
  readonly name?: string;
}

/** The parts of a multipart/report (RFC 6522) that a classification needs. */
export interface MailReport {
  /** The `report-type` parameter: `delivery-status`, `disposition-notification`, ... */
  readonly type: string;
  /** Text of the machine-readable part, unparsed. */
  readonly deliveryStatus?: string;
  /** Header section of the returned message: a `message/rfc822` or `text/rfc822-headers` part. */
  readonly originalHeaders?: string;
}

/**
 * One received mail, as every provider adapter hands it to the domain.
 * Message ids keep their angle brackets. Header names are lower case; values are unfolded and in
 * the order of the mail, so repeated headers stay apart.
 */
export interface ParsedMail {
  readonly from: MailAddress;
  readonly to: readonly MailAddress[];
  readonly subject: string;
  readonly messageId?: string;
  readonly inReplyTo?: string;
  readonly references: readonly string[];
  readonly headers: Readonly<Record<string, readonly string[]>>;
  readonly text: string;
  readonly html?: string;
  readonly date?: Date;
  readonly report?: MailReport;
}
