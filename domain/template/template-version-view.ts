import { z } from 'zod';
import { emailFormats } from '../email/email-format.ts';
import { InstantView } from '../shared/instant-view.ts';
import { ActorView } from '../workspace/actor-view.ts';
import { templateParts } from './template-words.ts';

/** One save of a template. */
export const TemplateVersionView = z.object({
  /** 1 = as it was begun. */
  number: z.int(),
  isCurrent: z.boolean(),
  /** What it changed in the version before; empty = there was none before. */
  changed: z.array(z.enum(templateParts)),
  /** Number of the version that it brought back. */
  restoredFrom: z.int().nullable(),
  savedBy: ActorView,
  savedAt: InstantView,
});
export type TemplateVersionView = z.infer<typeof TemplateVersionView>;

/** With all that the template said then. */
export const TemplateVersionTextView = TemplateVersionView.extend({
  name: z.string(),
  subject: z.string().nullable(),
  body: z.string(),
  format: z.enum(emailFormats),
  attachmentIds: z.array(z.string()),
});
export type TemplateVersionTextView = z.infer<typeof TemplateVersionTextView>;
