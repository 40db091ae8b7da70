/** A queued email that stands first in its line (campaign, kind, recipient zone) for a slot. */
export interface Candidate {
  readonly emailId: string;
  readonly enrollmentId: string;
  /** 1 = first email of the enrollment. */
  readonly emailNumber: number;
  /** fresh: the first mail of an enrollment. */
  readonly kind: 'fresh' | 'follow_up';
  readonly dueAtMs: number;
  /** A person pressed Send now: it counts as due and goes before all others. */
  readonly isSendNow: boolean;
  /** IANA zone of the recipient; null = unknown, the mailbox's counts. */
  readonly recipientZone: string | null;
}
