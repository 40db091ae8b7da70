import { z } from 'zod';
import { outboundEmailKinds } from '../outbound-email/outbound-email-state.ts';
import { reasonCodes } from '../sending/reason-code.ts';
import { InstantView } from '../shared/instant-view.ts';

const count = z.number().int();

/** What one mailbox will send on one of its local days. */
const DayTotalView = z.object({
  day: z.iso.date(),
  mailboxId: z.string(),
  fresh: count,
  followUp: count,
  /** Slots of that day that are given already. */
  given: count,
  /** Mails it may send that day, ramp included. */
  limit: count,
});

const CampaignPlanView = z.object({
  campaignId: z.string(),
  /** Mails within the days asked for. */
  planned: count,
  /** The last mail of its last contact; null = something holds it, or it takes more than a year. */
  finishesAt: InstantView.nullable(),
  /** Contacts that come to no end by themselves, by what holds them. */
  unplanned: z.array(z.object({ code: z.enum(reasonCodes), count })),
});

/** One mail that goes out if nothing changes. */
export const PlannedMailView = z.object({
  at: InstantView,
  contactId: z.string(),
  enrollmentId: z.string(),
  campaignId: z.string(),
  mailboxId: z.string(),
  /** Place in the sequence, 1 = first. */
  step: count,
  /** 1 = first mail to the contact. */
  emailNumber: count,
  kind: z.enum(outboundEmailKinds),
});

/** What will be sent if nobody answers and nobody changes anything. */
export const ForecastView = z.object({
  from: InstantView,
  /** Local days of each mailbox, today included. */
  days: count,
  /** Every mailbox on every day, in the order of days. */
  totals: z.array(DayTotalView),
  campaigns: z.array(CampaignPlanView),
  /** In the order of time. */
  sends: z.array(PlannedMailView),
});
export type ForecastView = z.infer<typeof ForecastView>;
