import { z } from 'zod';
import { ContactFilterInput } from '../contact/contact-filter-input.ts';

const Action = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.enum(['tag', 'untag']), name: z.string().trim().min(1).max(100) }),
  z.strictObject({ kind: z.enum(['addToList', 'removeFromList']), listId: z.string() }),
  z.strictObject({ kind: z.enum(['pause', 'resume', 'delete']) }),
]);

/** One change of these contacts, or of all that match; `filter: {}` means everybody. */
export const BulkChangeInput = z
  .strictObject({
    contactIds: z.array(z.string()).min(1).max(10_000).optional(),
    filter: ContactFilterInput.optional(),
    action: Action,
  })
  .refine((input) => (input.contactIds === undefined) !== (input.filter === undefined), {
    error: 'Give either contactIds or filter.',
    path: ['contactIds'],
  });
export type BulkChangeInput = z.input<typeof BulkChangeInput>;
export type BulkActionInput = z.output<typeof Action>;
