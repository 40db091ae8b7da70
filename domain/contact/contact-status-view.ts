import { z } from 'zod';
import { statusAfterSend, type ContactStatus } from './contact-status.ts';

/** The labels people see, as far as the longest sequence goes. */
export const contactStatuses: readonly ContactStatus[] = [
  'Not Sent',
  ...Array.from({ length: 20 }, (_, sent) => statusAfterSend(sent + 1)),
  'Replied',
  'Bounced',
  'Paused',
];

export const ContactStatusView = z.enum(contactStatuses);
