import { z } from 'zod';
import { pageInput } from '../shared/page-input.ts';

/** A page of what belongs to one contact: its timeline or its mails. */
export const ContactHistoryInput = z.strictObject({ contactId: z.string(), ...pageInput });
export type ContactHistoryInput = z.input<typeof ContactHistoryInput>;
