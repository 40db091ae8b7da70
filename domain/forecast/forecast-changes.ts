import { z } from 'zod';
import { CampaignSettings } from '../campaign/campaign-settings.ts';
import { MailboxSendingSettings } from '../sending/mailbox-sending-settings.ts';

/** What of a mailbox can be tried before it is set. */
const MailboxTrial = MailboxSendingSettings.pick({
  dailyLimit: true,
  hourlyLimit: true,
  window: true,
  gap: true,
  priorityMode: true,
  share: true,
  ramp: true,
  batch: true,
}).partial();

const CampaignTrial = CampaignSettings.pick({
  dailyLimit: true,
  maxNewPerDay: true,
  window: true,
}).partial();

const AddedMailboxes = z.strictObject({
  /** Whose settings and campaigns the new mailboxes share. */
  likeMailboxId: z.string(),
  count: z.int('Give a whole number.').min(1).max(50, 'At most 50 mailboxes.'),
});

/** Settings to try, by the id of what they are of; what is left out stays as it is. */
export const ForecastChanges = z.strictObject({
  mailboxes: z.record(z.string(), MailboxTrial).optional(),
  campaigns: z.record(z.string(), CampaignTrial).optional(),
  addMailboxes: z.array(AddedMailboxes).max(20).optional(),
});
export type ForecastChanges = z.infer<typeof ForecastChanges>;
