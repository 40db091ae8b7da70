import { z } from 'zod';
import { pageView } from '../shared/page-view.ts';
import { ContactView } from './contact-view.ts';

export const ContactPageView = pageView(ContactView).extend({
  /** Nobody has the text searched for; these have one like it. */
  isSimilar: z.boolean(),
});
export type ContactPageView = z.infer<typeof ContactPageView>;
