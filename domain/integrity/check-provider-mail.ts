import type { OutboundEmailState } from '../outbound-email/outbound-email-state.ts';
import { invariantCheck, type InvariantCheck } from './invariant-check.ts';

/** A mail that lies among the sent ones at the provider and carries our send id. */
export interface ProviderMail {
  readonly messageId: string;
  readonly sendId: string;
  readonly sentAt: Date;
}

/** What the ledger says of a send id. */
export interface LedgerEntry {
  readonly emailId: string;
  readonly state: OutboundEmailState;
  readonly softBounces: number;
}

/** The ledger may not yet, or no longer, know whether these went out. */
const undecided: readonly OutboundEmailState[] = ['sent', 'sending', 'unknown'];

/**
 * What lies at the provider is in the ledger as sent, and once. A mail older than the latest deletion of
 * a contact may have lost its row with it; one that is told sent again after a temporary failure lies
 * there more than once.
 */
export function checkProviderMail(
  mails: readonly ProviderMail[],
  ledger: ReadonlyMap<string, LedgerEntry>,
  contactDeletedAt: Date | null,
): InvariantCheck[] {
  const unknown = mails.flatMap(({ messageId, sendId, sentAt }) => {
    const entry = ledger.get(sendId);
    if (entry === undefined) {
      const isExcused = contactDeletedAt !== null && sentAt < contactDeletedAt;
      return isExcused ? [] : [{ entityId: sendId, detail: `message ${messageId} has no row` }];
    }
    const isTold = undecided.includes(entry.state) || entry.softBounces > 0;
    const detail = `message ${messageId} was sent, its row is ${entry.state}`;
    return isTold ? [] : [{ entityId: sendId, detail }];
  });
  const bySendId = Map.groupBy(mails, ({ sendId }) => sendId);
  const doubled = [...bySendId].flatMap(([sendId, { length }]) => {
    const most = 1 + (ledger.get(sendId)?.softBounces ?? 0);
    return length > most
      ? [{ entityId: sendId, detail: `lies at the provider ${length} times` }]
      : [];
  });
  return [
    invariantCheck('mail_unknown_to_ledger', mails.length, unknown),
    invariantCheck('step_sent_twice', bySendId.size, doubled),
  ];
}
