import MimeNode from 'nodemailer/lib/mime-node';
import type { AnsweredMail } from './answered-mail.ts';
import { answerHeaders } from './answer-headers.ts';

export interface DeliveryFailure {
  /** RFC 3463: 5.x.x is permanent, 4.x.x may pass. */
  readonly status: string;
  readonly action: 'failed' | 'delayed';
  /** What the recipient's server said. */
  readonly diagnostic: string;
}

export const unknownRecipient: DeliveryFailure = {
  status: '5.1.1',
  action: 'failed',
  diagnostic: '550-5.1.1 The email account that you tried to reach does not exist.',
};

/**
 * A delivery status notification (RFC 3464, in the multipart/report of RFC 6522) as Gmail writes it:
 * from mailer-daemon, in our thread, with the returned mail as its last part.
 */
export function buildBounce(
  mail: AnsweredMail,
  report: { failure: DeliveryFailure; messageId: string; at: Date },
): Promise<Buffer> {
  const { failure, at } = report;
  const { inReplyTo, references } = answerHeaders(mail);
  const word = failure.action === 'failed' ? 'Failure' : 'Delay';
  const root = new MimeNode('multipart/report; report-type=delivery-status');
  root.setHeader({
    from: 'Mail Delivery Subsystem <mailer-daemon@googlemail.com>',
    to: mail.from.address,
    subject: `Delivery Status Notification (${word})`,
    date: at.toUTCString(),
    'message-id': report.messageId,
    'in-reply-to': inReplyTo,
    references: references.join(' '),
    'auto-submitted': 'auto-replied',
    'x-failed-recipients': mail.to.address,
    'return-path': '<>',
  });
  root.createChild('text/plain; charset=utf-8').setContent(humanText(mail.to.address, failure));
  root.createChild('message/delivery-status').setContent(deliveryStatus(mail, failure, at));
  root.createChild('message/rfc822').setContent(Buffer.from(mail.raw));
  return root.build();
}

function humanText(recipient: string, failure: DeliveryFailure): string {
  const outcome =
    failure.action === 'failed'
      ? `Your message to ${recipient} could not be delivered.`
      : `Your message to ${recipient} is delayed. We will try again.`;
  return `${outcome}\n\nThe response was:\n\n${failure.diagnostic}\n`;
}

/** Per-message fields, an empty line, per-recipient fields: RFC 3464 2.1. */
function deliveryStatus(mail: AnsweredMail, failure: DeliveryFailure, at: Date): string {
  return [
    'Reporting-MTA: dns; googlemail.com',
    `Arrival-Date: ${mail.sentAt.toUTCString()}`,
    '',
    `Final-Recipient: rfc822; ${mail.to.address}`,
    `Action: ${failure.action}`,
    `Status: ${failure.status}`,
    `Diagnostic-Code: smtp; ${failure.diagnostic}`,
    `Last-Attempt-Date: ${at.toUTCString()}`,
    '',
  ].join('\r\n');
}
