import { z } from 'zod';
import { InstantView } from '../shared/instant-view.ts';

export const WorkspaceView = z.object({
  id: z.string(),
  name: z.string(),
  /** Mails a day over all mailboxes; null = no quota. */
  dailyQuota: z.int().nullable(),
  /** Mails a day to one recipient domain, freemail excepted; null = no limit. */
  domainDailyLimit: z.int().nullable(),
  /** What the language model may cost a calendar month, millionths of a US dollar; null = no limit. */
  writingBudgetMicroDollars: z.int().nullable(),
  /** Since when everything is paused; null = sending is allowed. */
  sendingPausedAt: InstantView.nullable(),
});
export type WorkspaceView = z.infer<typeof WorkspaceView>;
