import { z } from 'zod';
import { dayCounts } from '../sending/day-count.ts';
import { emailFormats } from '../email/email-format.ts';
import { BranchView } from '../sequence/branch-view.ts';
import { stepKinds, stepOccasions, stepWriters } from '../sequence/step-kind.ts';
import { StepVariants } from '../sequence/step-variants.ts';
import { WaitUntil } from '../sequence/wait-until.ts';
import { InstantView } from '../shared/instant-view.ts';
import { CampaignSettings } from './campaign-settings.ts';
import { campaignStates } from './campaign-state.ts';

export const StepView = z.object({
  id: z.string(),
  /** 0 = first. */
  position: z.number().int(),
  kind: z.enum(stepKinds),
  delay: z.string(),
  dayCount: z.enum(dayCounts),
  /** null = the thread's, or no email. */
  subject: z.string().nullable(),
  body: z.string().nullable(),
  brief: z.string().nullable(),
  /** Of the body of an email. */
  format: z.enum(emailFormats),
  /** Files that go along with the email. */
  attachmentIds: z.array(z.string()),
  occasion: z.enum(stepOccasions).nullable(),
  writer: z.enum(stepWriters),
  /** Texts compared with the step's own, A. */
  variants: StepVariants.nullable(),
  until: WaitUntil.nullable(),
  title: z.string().nullable(),
  /** Targets by position, 0 = first. */
  branch: BranchView.nullable(),
});
export type StepView = z.infer<typeof StepView>;

export const CampaignView = z.object({
  id: z.string(),
  name: z.string(),
  status: z.enum(campaignStates),
  mailboxIds: z.array(z.string()),
  /** Who its mails are from; null = the default profile. */
  profileId: z.string().nullable(),
  steps: z.array(StepView),
  settings: CampaignSettings,
  /** Contacts enrolled so far, whatever became of them. */
  enrolled: z.number().int(),
  startedAt: InstantView.nullable(),
  pausedAt: InstantView.nullable(),
  finishedAt: InstantView.nullable(),
  createdAt: InstantView,
  updatedAt: InstantView,
});
export type CampaignView = z.infer<typeof CampaignView>;
