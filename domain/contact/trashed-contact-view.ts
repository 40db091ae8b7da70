import type { z } from 'zod';
import { InstantView } from '../shared/instant-view.ts';
import { ContactView } from './contact-view.ts';

export const TrashedContactView = ContactView.pick({
  id: true,
  name: true,
  email: true,
  company: true,
}).extend({
  deletedAt: InstantView,
  /** When it goes for good, with its mails and timeline. */
  goneAt: InstantView,
});
export type TrashedContactView = z.infer<typeof TrashedContactView>;
