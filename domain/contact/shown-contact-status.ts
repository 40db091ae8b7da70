import { ContactStatusView } from './contact-status-view.ts';
import type { ContactStatus } from './contact-status.ts';

/** Statuses that a pause does not cover: there is nothing left to pause. */
export const finalStatuses = ['Replied', 'Bounced'] as const;

/**
 * The label people see: Paused covers the fact underneath, which resuming shows again.
 * @throws when the stored status is none of ours
 */
export function shownContactStatus(contact: {
  status: string;
  pausedAt: Date | null;
}): ContactStatus {
  const isFinal = finalStatuses.some((status) => status === contact.status);
  return contact.pausedAt && !isFinal ? 'Paused' : ContactStatusView.parse(contact.status);
}
