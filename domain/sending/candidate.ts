import type { OutboundEmailKind } from '../outbound-email/outbound-email-state.ts';

/** A queued email that stands first in its line (campaign, kind, recipient zone) for a slot. */
export interface Candidate {
  readonly emailId: string;
  readonly enrollmentId: string;
  /** 1 = first email of the enrollment. */
  readonly emailNumber: number;
  readonly kind: OutboundEmailKind;
  readonly dueAtMs: number;
  /** A person pressed Send now: it counts as due and goes before all others. */
  readonly isSendNow: boolean;
  /** IANA zone of the recipient; null = unknown, the mailbox's counts. */
  readonly recipientZone: string | null;
}
