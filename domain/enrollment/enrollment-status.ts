import { statusAfterSend, type ContactStatus } from '../contact/contact-status.ts';
import type { ReasonCode } from '../sending/reason-code.ts';

/** The label of a contact as far as one campaign is concerned. */
export function enrollmentStatus(enrollment: {
  reasonCode: ReasonCode;
  sentCount: number;
  isPaused: boolean;
}): ContactStatus {
  const { reasonCode, sentCount, isPaused } = enrollment;
  if (reasonCode === 'replied') return 'Replied';
  if (reasonCode === 'bounced') return 'Bounced';
  if (isPaused) return 'Paused';
  return sentCount === 0 ? 'Not Sent' : statusAfterSend(sentCount);
}
