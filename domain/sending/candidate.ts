import type { OutboundEmailKind } from '../outbound-email/outbound-email-state.ts';

/** A queued email that stands first in its line (campaign, kind, recipient zone, full domain) for a slot. */
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
  /** Domain of the recipient's address, lower case. */
  readonly domain: string;
  /** Slots granted to that domain on one local day of the mailbox; on any later day they count as none. */
  readonly domainToday: { readonly date: string; readonly sent: number };
}
