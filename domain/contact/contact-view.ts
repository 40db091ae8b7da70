import { z } from 'zod';
import { addressFlags } from '../email-address/address-flag.ts';
import { ReasonView } from '../sending/reason-view.ts';
import { InstantView } from '../shared/instant-view.ts';
import { ContactStatusView } from './contact-status-view.ts';

export const ContactView = z.object({
  id: z.string(),
  name: z.string(),
  firstName: z.string().nullable(),
  lastName: z.string().nullable(),
  email: z.string(),
  company: z.string(),
  role: z.string(),
  phone: z.string().nullable(),
  website: z.string().nullable(),
  linkedin: z.string().nullable(),
  /** City, region, country: as it was written. */
  location: z.string().nullable(),
  custom: z.record(z.string(), z.string()),
  tags: z.array(z.string()),
  timeZone: z.string().nullable(),
  /** What is doubtful about the address. */
  flags: z.array(z.enum(addressFlags)),
  status: ContactStatusView,
  reason: ReasonView,
  /** When the next mail is due, as far as it is known now. */
  nextSendAt: InstantView.optional(),
  campaignId: z.string().optional(),
  enrollmentId: z.string().optional(),
  mailboxId: z.string().optional(),
  notionPageId: z.string().optional(),
  createdAt: InstantView,
  updatedAt: InstantView,
});
export type ContactView = z.infer<typeof ContactView>;
