import { z } from 'zod';
import { SendingWindow } from '../sending/sending-window.ts';

const dailyCount = z
  .int('Give a whole number.')
  .min(0, 'A limit cannot be negative.')
  .max(100_000, 'At most 100000 a day.');

/** Which mails a person looks at before they go out. */
const approvalModes = ['none'] as const;

/** Mail that became overdue while nothing could be sent goes out in order, inside caps and spacing. */
const stalenessPolicies = ['send_next_window'] as const;

/**
 * A campaign's complete settings. No field has a default here, so that `.partial()` is a change that
 * leaves the rest alone; `CampaignSettingsInput` fills in what a new campaign leaves out.
 */
export const CampaignSettings = z.strictObject({
  /** Mails a day over all mailboxes; null = as many as the mailboxes may. */
  dailyLimit: dailyCount.nullable(),
  /** First emails a day; null = no limit, 0 = follow-ups only. */
  maxNewPerDay: dailyCount.nullable(),
  /** Narrows the mailbox's window; null = the mailbox's alone. */
  window: SendingWindow.nullable(),
  /** A reply also stops everybody else at that company, freemail domains excepted. */
  stopOnCompanyReply: z.boolean(),
  approval: z.enum(approvalModes, 'Only "none": every email goes out without approval.'),
  staleness: z.enum(stalenessPolicies, 'Only "send_next_window": overdue mail goes out in order.'),
});
export type CampaignSettings = z.infer<typeof CampaignSettings>;
