import { z } from 'zod';

export const sandboxAnswerKinds = ['reply', 'out_of_office', 'bounce'] as const;

/** Answers a mail of the Sandbox as its recipient would. */
export const AnswerMessageInput = z.strictObject({
  messageId: z.string(),
  kind: z.enum(sandboxAnswerKinds),
  text: z.string().max(10_000).optional(),
  /** Of an absence: the day of the return; in a week when left out. */
  returnOn: z.iso.date().optional(),
});
export type AnswerMessageInput = z.input<typeof AnswerMessageInput>;
