import { headerFields } from '../email/header-fields.ts';
import type { ParsedMail } from '../email/parsed-mail.ts';

/** By what a mail can be recognised as belonging to one of ours; look all of it up, then match. */
export interface MatchKeys {
  /** Message-IDs the mail answers, the direct parent first. */
  readonly messageIds: readonly string[];
  /** Of the mail that a report returns (RFC 3464, 6522). */
  readonly returnedSendIds: readonly string[];
  readonly returnedMessageIds: readonly string[];
}

/** A mail of ours that one of the keys or the provider's thread id led to. */
export interface KnownEmail {
  /** The value of its send id header. */
  readonly emailId: string;
  readonly messageIdHeader: string | null;
  readonly providerThreadId: string | null;
  readonly sentAt: Date | null;
}

export type IncomingMatch<Email extends KnownEmail> =
  | {
      readonly kind: 'matched';
      readonly by: 'message_id' | 'thread' | 'dsn';
      readonly email: Email;
    }
  | { readonly kind: 'unmatched' };

/** A hostile mail may name any number; a real thread has few. */
const mostMessageIds = 50;

/** @param sendIdHeader lower-case name of the header that carries our send id */
export function matchKeys(mail: ParsedMail, sendIdHeader: string): MatchKeys {
  const returned = headerFields(mail.report?.originalHeaders ?? '');
  const answered = [mail.inReplyTo ?? '', ...mail.references.toReversed()].flatMap(messageIdsIn);
  return {
    messageIds: [...new Set(answered)].slice(0, mostMessageIds),
    returnedSendIds: (returned[sendIdHeader] ?? []).slice(0, 1),
    // Gmail keeps the id it replaced in the second.
    returnedMessageIds: [
      ...(returned['message-id'] ?? []),
      ...(returned['x-google-original-message-id'] ?? []),
    ].flatMap(messageIdsIn),
  };
}

/**
 * Finds which of our mails a received mail belongs to. A report is first matched by the mail it
 * returns, because it lies in our thread without saying which mail of it failed. Then the ids it
 * answers, nearest first; then the provider's thread, whose latest mail counts.
 * @param known everything that was found for the keys and the thread
 */
export function matchIncoming<Email extends KnownEmail>(
  keys: MatchKeys,
  providerThreadId: string,
  known: readonly Email[],
): IncomingMatch<Email> {
  const withMessageId = (id: string) => known.find((email) => email.messageIdHeader === id);
  const returned =
    known.find(({ emailId }) => keys.returnedSendIds.includes(emailId)) ??
    first(keys.returnedMessageIds, withMessageId);
  if (returned) return { kind: 'matched', by: 'dsn', email: returned };

  const answered = first(keys.messageIds, withMessageId);
  if (answered) return { kind: 'matched', by: 'message_id', email: answered };

  const [latest] = known
    .filter((email) => email.providerThreadId === providerThreadId)
    .toSorted((a, b) => sentMs(b) - sentMs(a));
  return latest ? { kind: 'matched', by: 'thread', email: latest } : { kind: 'unmatched' };
}

function messageIdsIn(header: string): string[] {
  return header.match(/<[^<>\s]{1,500}>/g) ?? [];
}

function first<Key, Found>(keys: readonly Key[], find: (key: Key) => Found | undefined) {
  for (const key of keys) {
    const found = find(key);
    if (found !== undefined) return found;
  }
  return undefined;
}

function sentMs({ sentAt }: KnownEmail): number {
  return sentAt?.getTime() ?? 0;
}
