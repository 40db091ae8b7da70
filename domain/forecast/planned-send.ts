import type { OutboundEmailKind } from '../outbound-email/outbound-email-state.ts';

/** One mail that will go out if nothing changes. */
export interface PlannedSend {
  readonly atMs: number;
  /** Local date of the mailbox. */
  readonly day: string;
  readonly mailboxId: string;
  readonly campaignId: string;
  readonly contactId: string;
  readonly enrollmentId: string;
  /** Place in the sequence, 0 = first. */
  readonly position: number;
  /** 1 = first mail of the enrollment. */
  readonly emailNumber: number;
  readonly kind: OutboundEmailKind;
  /** Since when it could go out as far as its own delay is concerned. */
  readonly dueMs: number;
}
