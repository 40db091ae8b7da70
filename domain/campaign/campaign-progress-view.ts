import { z } from 'zod';
import { ContactStatusView } from '../contact/contact-status-view.ts';
import { reasonCodes } from '../sending/reason-code.ts';
import { InstantView } from '../shared/instant-view.ts';
import { campaignStates } from './campaign-state.ts';

const count = z.number().int();

/** Where a campaign's contacts stand; each of the two records adds up to `enrolled`. */
export const CampaignProgressView = z.object({
  campaignId: z.string(),
  status: z.enum(campaignStates),
  enrolled: count,
  /** Mails that went out. */
  sent: count,
  /** Contacts who answered with interest, a wish to talk or somebody else to talk to. */
  positive: count,
  /** Answers of which nobody knows what they mean. */
  unjudged: count,
  byStatus: z.partialRecord(ContactStatusView, count),
  byReason: z.partialRecord(z.enum(reasonCodes), count),
  /** When the first of those who wait for a reason is looked at again; none where a person decides. */
  nextCheckAt: z.partialRecord(z.enum(reasonCodes), InstantView),
  startedAt: InstantView.nullable(),
  pausedAt: InstantView.nullable(),
});
export type CampaignProgressView = z.infer<typeof CampaignProgressView>;
