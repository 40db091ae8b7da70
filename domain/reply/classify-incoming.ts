import type { ParsedMail } from '../email/parsed-mail.ts';
import { asksToUnsubscribe } from './asks-to-unsubscribe.ts';
import { automaticSign } from './automatic-sign.ts';
import { automaticSubject } from './automatic-subject.ts';
import type { IncomingClass } from './incoming-class.ts';
import { isOwnAddress } from './is-own-address.ts';
import { mailText } from './mail-text.ts';
import { parseReturnDate } from './parse-return-date.ts';
import { readBounce } from './read-bounce.ts';
import type { Bounce } from './read-bounce.ts';
import { saysAbsent } from './says-absent.ts';
import { unquotedText } from './unquoted-text.ts';

/** `because` names the header or rule that decided; it holds no address and no text of the mail. */
export type Classification =
  | Bounce
  | {
      readonly class: 'out_of_office';
      readonly because: string;
      /** `YYYY-MM-DD`: the day back or the last day away; null when the mail does not say. */
      readonly returnsOn: string | null;
    }
  | {
      readonly class: Extract<
        IncomingClass,
        'auto_reply' | 'list' | 'own' | 'unsubscribe' | 'reply'
      >;
      readonly because: string;
    };

/**
 * Says what a received mail is. Headers decide before words, and machines before people: bounce
 * (RFC 3464), automatic answer (RFC 3834), list, our own mail, unsubscribe request, reply.
 * @param ownAddresses of the mailbox and its aliases
 * @param receivedOn local date, `YYYY-MM-DD`
 */
export function classifyIncoming(
  mail: ParsedMail,
  context: { readonly ownAddresses: readonly string[]; readonly receivedOn: string },
): Classification {
  const bounce = readBounce(mail);
  if (bounce) return bounce;

  if (mail.report?.type === 'feedback-report') {
    return { class: 'unsubscribe', because: 'abuse report (RFC 5965)' };
  }
  const text = unquotedText(mailText(mail));
  const automatic = automaticSign(mail, text);
  if (automatic !== null) return automaticAnswer(mail, { text, automatic, ...context });

  const list = listSign(mail);
  if (list !== null) return { class: 'list', because: list };
  if (isOwnAddress(mail.from.address, context.ownAddresses)) {
    return { class: 'own', because: 'From: the mailbox itself' };
  }
  if (asksToUnsubscribe(mail.subject, text)) {
    return { class: 'unsubscribe', because: 'the text asks for no more mail' };
  }
  return { class: 'reply', because: 'no sign of a machine' };
}

function automaticAnswer(
  mail: ParsedMail,
  found: { readonly text: string; readonly automatic: string; readonly receivedOn: string },
): Classification {
  const isAbsence = automaticSubject(mail.subject) === 'absence' || saysAbsent(found.text);
  if (mail.report || !isAbsence) return { class: 'auto_reply', because: found.automatic };
  const returnsOn = parseReturnDate(`${mail.subject}\n${found.text}`, found.receivedOn);
  return { class: 'out_of_office', because: found.automatic, returnsOn };
}

/** RFC 2919. `List-Unsubscribe` alone proves nothing: sales tools put it on personal mails. */
function listSign({ headers }: ParsedMail): string | null {
  if (headers['list-id']) return 'List-Id';
  const precedence = headers['precedence']?.find((value) => /^\s*(?:bulk|list)\s*$/i.test(value));
  return precedence === undefined ? null : `Precedence: ${precedence.trim().toLowerCase()}`;
}
