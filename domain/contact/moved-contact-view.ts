import { z } from 'zod';
import { ContactView } from './contact-view.ts';

/** A contact that writes from another mailbox now. */
export const MovedContactView = ContactView.extend({
  /** A thread cannot move between mailboxes: the next mail begins one of its own. */
  startsNewThread: z.boolean(),
});
export type MovedContactView = z.infer<typeof MovedContactView>;
