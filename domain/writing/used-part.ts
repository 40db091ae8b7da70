import { z } from 'zod';

/** A part of a prompt, and how much of it had room. */
export const UsedPart = z.object({
  /** Its first word is a source of facts; notes and earlier mails are counted, 1 = best and oldest. */
  label: z.string(),
  /** What it is called where it comes from: a note, a mail. */
  title: z.string().optional(),
  /** 0 = it had no room at all. */
  tokens: z.number(),
  /** Not all of it had room. */
  isTrimmed: z.boolean(),
});
export type UsedPart = z.infer<typeof UsedPart>;
