import type { ContactStatus } from '../contact/contact-status.ts';

/** What contacts of an ordinary sequence go through: the options a status property should have. */
export const usualStatuses: readonly ContactStatus[] = [
  'Not Sent',
  'First Email Sent',
  'Follow-Up 1',
  'Follow-Up 2',
  'Replied',
  'Bounced',
  'Paused',
];
