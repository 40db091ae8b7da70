import { z } from 'zod';
import { InstantView } from '../shared/instant-view.ts';

/** A mail as its recipient has it in the Sandbox. */
export const SandboxMessageView = z.object({
  id: z.string(),
  threadId: z.string(),
  from: z.string(),
  to: z.string(),
  subject: z.string(),
  text: z.string(),
  sentAt: InstantView,
});
export type SandboxMessageView = z.infer<typeof SandboxMessageView>;
