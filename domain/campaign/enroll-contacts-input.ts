import { z } from 'zod';
import { ContactFilterInput } from '../contact/contact-filter-input.ts';

/** Who joins the campaign: these contacts, or all that match; `filter: {}` means everybody. */
export const EnrollContactsInput = z
  .strictObject({
    campaignId: z.string(),
    contactIds: z.array(z.string()).min(1).max(10_000).optional(),
    filter: ContactFilterInput.optional(),
  })
  .refine((input) => (input.contactIds === undefined) !== (input.filter === undefined), {
    error: 'Give either contactIds or filter.',
    path: ['contactIds'],
  });
export type EnrollContactsInput = z.input<typeof EnrollContactsInput>;
