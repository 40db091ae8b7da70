import { z } from 'zod';
import { stepKinds, stepWriters } from '../sequence/step-kind.ts';
import { InstantView } from '../shared/instant-view.ts';
import { CampaignSettings } from './campaign-settings.ts';
import { campaignStates } from './campaign-state.ts';

export const StepView = z.object({
  id: z.string(),
  /** 0 = first. */
  position: z.number().int(),
  kind: z.enum(stepKinds),
  delay: z.string(),
  /** null = the thread's. */
  subject: z.string().nullable(),
  body: z.string().nullable(),
  brief: z.string().nullable(),
  writer: z.enum(stepWriters),
});
export type StepView = z.infer<typeof StepView>;

export const CampaignView = z.object({
  id: z.string(),
  name: z.string(),
  status: z.enum(campaignStates),
  mailboxIds: z.array(z.string()),
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
