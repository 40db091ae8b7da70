import { z } from 'zod';
import { IsoDuration } from '../sending/iso-duration.ts';
import { SendingWindow } from '../sending/sending-window.ts';

const dailyCount = z
  .int('Give a whole number.')
  .min(0, 'A limit cannot be negative.')
  .max(100_000, 'At most 100000 a day.');

/**
 * Which mails a person looks at before they go out. first: the campaign's first few · low_confidence: what
 * the language model was not sure of, or could not write · all.
 */
export const approvalModes = ['none', 'first', 'low_confidence', 'all'] as const;

/**
 * What happens to mail that an outage of ours made overdue. send_next_window: it goes out in order ·
 * replan: the campaign's waits move on by the length of the outage · hold: a person looks at each.
 * Always inside caps and spacing.
 */
export const stalenessPolicies = ['send_next_window', 'replan', 'hold'] as const;

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
  approval: z.enum(approvalModes, 'Approve none, first, low_confidence or all.'),
  /** How many the first few are; left out = 10. */
  approvalFirst: z
    .int('Give a whole number.')
    .min(1, 'At least 1.')
    .max(10_000, 'At most 10000.')
    .optional(),
  staleness: z.enum(stalenessPolicies),
  /** Mail overdue by less than this goes out in order, whatever the policy. */
  staleAfter: IsoDuration,
  /** Statuses that, chosen by a person in Notion, stop a contact that came from there. */
  stopWhenNotionSays: z.array(z.string().trim().min(1).max(100)).max(20).optional(),
});
export type CampaignSettings = z.infer<typeof CampaignSettings>;
