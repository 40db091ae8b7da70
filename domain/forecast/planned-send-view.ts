import { z } from 'zod';
import { PlannedMailView } from './forecast-view.ts';

/** A planned mail with whom it goes to. */
export const PlannedSendView = PlannedMailView.extend({
  /** Local date of the mailbox. */
  day: z.iso.date(),
  contactName: z.string(),
  contactEmail: z.string(),
});
export type PlannedSendView = z.infer<typeof PlannedSendView>;
