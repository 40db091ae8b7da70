import { headerFields } from '../email/header-fields.ts';

const deliveryActions = ['failed', 'delayed', 'delivered', 'relayed', 'expanded'] as const;
type DeliveryAction = (typeof deliveryActions)[number];

/** What a server says became of a mail for one recipient. */
export interface RecipientReport {
  /** Lower case; null when the server does not say. */
  readonly recipient: string | null;
  /** Null when missing or not one of RFC 3464. */
  readonly action: DeliveryAction | null;
  /** Enhanced status code of RFC 3463: `5.1.1`. */
  readonly status: string | null;
  /** The remote server's words. */
  readonly diagnostic: string | null;
}

const longestStatus = 100_000;
const longestDiagnostic = 500;

/**
 * Reads the machine part of a delivery report (RFC 3464 2): one group of fields about the message,
 * then one per recipient. Servers forget the blank line between groups, so fields are counted too.
 */
export function parseDeliveryStatus(text: string): RecipientReport[] {
  return text
    .slice(0, longestStatus)
    .split(/\r?\n[ \t]*\r?\n/)
    .flatMap((group) => {
      const fields = headerFields(group);
      const recipients = fields['final-recipient'] ?? fields['original-recipient'] ?? [];
      const isAboutRecipient = recipients.length > 0 || fields['action'] || fields['status'];
      if (!isAboutRecipient) return [];
      const count = Math.max(recipients.length, 1);
      return Array.from({ length: count }, (_, index) => recipientReport(fields, index));
    });
}

function recipientReport(
  fields: Readonly<Record<string, readonly string[]>>,
  index: number,
): RecipientReport {
  const read = (name: string) => fields[name]?.[index] ?? null;
  const address = read('final-recipient') ?? read('original-recipient');
  const diagnostic =
    withoutType(read('diagnostic-code'))?.slice(0, longestDiagnostic).toWellFormed() ?? null;
  return {
    recipient: bareAddress(withoutType(address)),
    action: deliveryAction(read('action')),
    status: mostSpecific(enhancedStatus(read('status')), enhancedStatus(diagnostic)),
    diagnostic,
  };
}

/** `rfc822; ana@acme.example` and `smtp; 550 no` name their type first. */
function withoutType(value: string | null): string | null {
  return value?.replace(/^[\w.-]+[ \t]*;/, '').trim() ?? null;
}

function bareAddress(value: string | null): string | null {
  return value?.replaceAll(/[<>\s]/g, '').toLowerCase() || null;
}

function deliveryAction(value: string | null): DeliveryAction | null {
  const word = /^[a-z]+/i.exec(value ?? '')?.[0].toLowerCase();
  return deliveryActions.find((action) => action === word) ?? null;
}

/** The first enhanced status code in a text. `10.5.1.1` is an address, not a status. */
export function enhancedStatus(text: string | null): string | null {
  return /(?<![\d.])[245]\.\d{1,3}\.\d{1,3}(?![\d.]*\d)/.exec(text ?? '')?.[0] ?? null;
}

/** `5.0.0` says no more than "failed"; the remote server's own words often do. */
function mostSpecific(status: string | null, other: string | null): string | null {
  if (status === null) return other;
  const isVague = status.endsWith('.0.0') && other?.startsWith(status.slice(0, 2));
  return isVague ? other : status;
}
