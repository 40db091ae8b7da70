import type { ParsedMail } from '../email/parsed-mail.ts';
import { bounceMeaning } from './bounce-meaning.ts';
import { parseDeliveryStatus } from './parse-delivery-status.ts';
import type { RecipientReport } from './parse-delivery-status.ts';
import { readFailureText } from './read-failure-text.ts';

type BounceClass = 'bounce_hard' | 'bounce_soft' | 'bounce_delayed';

export interface Bounce extends RecipientReport {
  readonly class: BounceClass;
  readonly because: string;
  /** Every recipient the report speaks of, the one above included. */
  readonly recipients: readonly RecipientReport[];
}

const mostSerious: readonly BounceClass[] = ['bounce_hard', 'bounce_soft', 'bounce_delayed'];

const bounceSubject =
  /^(?:undeliver(?:able|ed)|mail delivery (?:failed|subsystem|failure)|delivery (?:status notification|failure|has failed)|failure notice|returned mail|mail system error|warning: (?:message|could not)|unzustellbar|nicht zugestellt|non remis|no se puede entregar|non recapitabile|onbestelbaar)/i;

/**
 * Says whether a mail reports that ours was not delivered. Decided by the report part (RFC 3464),
 * then `X-Failed-Recipients` (Exim, Gmail), then the null sender (RFC 5321 4.5.5) with the words.
 */
export function readBounce(mail: ParsedMail): Bounce | null {
  if (mail.report?.deliveryStatus !== undefined) {
    return worstOf(parseDeliveryStatus(mail.report.deliveryStatus), 'delivery report');
  }
  const failed = mail.headers['x-failed-recipients']?.join(',').split(',') ?? [];
  const addresses = failed.map((address) => address.trim().toLowerCase()).filter(Boolean);
  if (addresses.length > 0) {
    const reports = addresses.map((address) => readFailureText(mail.text, address));
    const certain = reports.map((report) => ({ ...report, status: report.status ?? '5.0.0' }));
    return worstOf(certain, 'X-Failed-Recipients');
  }
  const sign = bounceSign(mail);
  return sign === null ? null : worstOf([readFailureText(mail.text, null)], sign);
}

function bounceSign({ from, headers, subject }: ParsedMail): string | null {
  const [sender] = from.address.toLowerCase().split('@');
  if (sender === 'mailer-daemon') return 'From: mailer-daemon';
  const isNullSender = headers['return-path']?.some((path) => /^<\s*>$/.test(path.trim()));
  if (!isNullSender) return null;
  if (sender === 'postmaster') return 'From: postmaster with the null sender';
  return bounceSubject.test(subject.trim()) ? 'null sender and a bounce as subject' : null;
}

function worstOf(recipients: readonly RecipientReport[], sign: string): Bounce | null {
  const bounces = recipients.flatMap((report) => {
    const bounceClass = classOf(report);
    return bounceClass === null ? [] : [{ report, bounceClass }];
  });
  for (const wanted of mostSerious) {
    const worst = bounces.find(({ bounceClass }) => bounceClass === wanted);
    if (worst) {
      const { report } = worst;
      const because = `${sign}: ${report.action ?? 'no action'}, ${report.status ?? 'no status'}`;
      return { ...report, class: wanted, because, recipients };
    }
  }
  return null;
}

/** A delay is no failure yet (RFC 3464 2.3.3), and success is no bounce. */
function classOf({ action, status }: RecipientReport): BounceClass | null {
  if (action === 'delayed') return 'bounce_delayed';
  if (action !== null && action !== 'failed') return null;
  if (action === null && !/^[45]/.test(status ?? '')) return null;
  return bounceMeaning(status) === 'temporary' ? 'bounce_soft' : 'bounce_hard';
}
