import { z } from 'zod';
import { InstantView } from '../shared/instant-view.ts';
import { ActorView } from '../workspace/actor-view.ts';

/** One line of a contact's timeline. */
export const ContactEventView = z.object({
  id: z.string(),
  type: z.string(),
  at: InstantView,
  actor: ActorView,
  enrollmentId: z.string().optional(),
  data: z.record(z.string(), z.unknown()),
});
export type ContactEventView = z.infer<typeof ContactEventView>;
