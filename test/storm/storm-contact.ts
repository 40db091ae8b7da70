import type { ContactStatus } from '#domain/contact/contact-status.ts';
import type { OutboundEmailState } from '#domain/outbound-email/outbound-email-state.ts';
import type { ProviderMail } from './provider-mail.ts';

/** A row of the ledger. */
interface LedgerMail {
  readonly id: string;
  readonly number: number;
  readonly state: OutboundEmailState;
  /** When it was first claimed for sending. */
  readonly claimedAt: Date | null;
  readonly providerMessageId: string | null;
}

/** A contact after the storm, as the product and the provider know it. */
export interface StormContact {
  readonly address: string;
  readonly status: ContactStatus;
  /** Whether the recipient has answered. */
  readonly hasAnswered: boolean;
  /** When the product stored the first reply. */
  readonly replyStoredAt: Date | null;
  readonly ledger: readonly LedgerMail[];
  /** In the order of acceptance. */
  readonly mails: readonly (ProviderMail & { readonly acceptedAt: Date })[];
}
