import { z } from 'zod';
import { ContactStatusView } from './contact-status-view.ts';

/** Which contacts: every condition given must hold. */
export const contactFilter = {
  status: ContactStatusView.optional(),
  /** Substring of name, email, company or role; letter case and marks over letters do not count. */
  q: z.string().trim().max(200).optional(),
  campaignId: z.string().optional(),
  tag: z.string().optional(),
  listId: z.string().optional(),
  segmentId: z.string().optional(),
};

export const ContactFilterInput = z.strictObject(contactFilter);
export type ContactFilterInput = z.input<typeof ContactFilterInput>;
export type ContactFilter = z.output<typeof ContactFilterInput>;
