import { z } from 'zod';
import { emailFormats } from '../email/email-format.ts';
import { InstantView } from '../shared/instant-view.ts';
import { ActorView } from '../workspace/actor-view.ts';

/** The words of an email, kept to begin others from. */
export const TemplateView = z.object({
  id: z.string(),
  name: z.string(),
  /** null = in none. */
  folderId: z.string().nullable(),
  /** null = of a follow-up: the thread's. */
  subject: z.string().nullable(),
  body: z.string(),
  format: z.enum(emailFormats),
  /** Files that go along with the email. */
  attachmentIds: z.array(z.string()),
  /** Of the words; every save makes the next. */
  version: z.int(),
  changedBy: ActorView,
  changedAt: InstantView,
  /** How often an email was begun from it. */
  useCount: z.int(),
  lastUsedAt: InstantView.nullable(),
  createdAt: InstantView,
});
export type TemplateView = z.infer<typeof TemplateView>;
