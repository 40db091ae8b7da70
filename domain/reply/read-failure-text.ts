import { enhancedStatus } from './parse-delivery-status.ts';
import type { RecipientReport } from './parse-delivery-status.ts';

/** What a person can read of a failure stands at the top; below it comes our own mail. */
const longestFailure = 5_000;

const delayed =
  /\b(?:delay(?:ed)?|not yet been delivered|has not been delivered yet|will (?:retry|keep trying|be retried|continue)|no action is required|verzögert|retardé|retrasado)\b/i;

const noSuchAddress =
  /(?:user|recipient|address|mailbox|account|domain)(?: name)? (?:is )?(?:unknown|not found|unavailable|disabled|does(?: not|n['’]t) exist|couldn['’]t be found)|(?:unknown|invalid|no such|nonexistent) (?:user|recipient|address|mailbox|account|domain)|no mailbox here|recipient rejected|wasn['’]t found at|host (?:or domain name )?not found|empfänger unbekannt|existiert nicht|n['’]existe pas|introuvable|no existe/i;

/**
 * Reads a bounce without a machine-readable part (qmail, old Exim, home-made servers).
 * @param recipient the address that failed, when a header names it
 */
export function readFailureText(text: string, recipient: string | null): RecipientReport {
  const top = text.slice(0, longestFailure);
  const status = enhancedStatus(top) ?? statusOfReplyCode(top);
  const isDelay = delayed.test(top) && !status?.startsWith('5');
  return {
    recipient: recipient ?? firstAddress(top),
    action: isDelay ? 'delayed' : 'failed',
    status: status ?? (noSuchAddress.test(top) ? '5.0.0' : null),
    diagnostic: null,
  };
}

/** `550 no such user` is an SMTP reply code (RFC 5321 4.2); `550 Main Street` hardly follows `said:`. */
function statusOfReplyCode(text: string): string | null {
  const code =
    /(?:said|response|error|smtp|server|status|code|failed)\W{0,20}([45])\d\d\b|^\s*([45])\d\d[ -]/im;
  const [, inSentence, atStart] = code.exec(text) ?? [];
  const digit = inSentence ?? atStart;
  return digit === undefined ? null : `${digit}.0.0`;
}

function firstAddress(text: string): string | null {
  const [address] = /[\w.!#$%&'*+/=?^`{|}~-]{1,64}@[a-z\d.-]{1,190}[a-z\d]/i.exec(text) ?? [];
  return address?.toLowerCase() ?? null;
}
