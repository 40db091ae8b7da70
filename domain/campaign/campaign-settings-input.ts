import { z } from 'zod';
import { CampaignSettings } from './campaign-settings.ts';

const {
  dailyLimit,
  maxNewPerDay,
  window,
  stopOnCompanyReply,
  approval,
  approvalFirst,
  staleness,
  staleAfter,
  stopWhenNotionSays,
} = CampaignSettings.shape;

/** Settings of a new campaign: each one left out takes its default. */
export const CampaignSettingsInput = z.strictObject({
  dailyLimit: dailyLimit.default(null),
  maxNewPerDay: maxNewPerDay.default(null),
  window: window.default(null),
  stopOnCompanyReply: stopOnCompanyReply.default(false),
  approval: approval.default('none'),
  approvalFirst,
  staleness: staleness.default('send_next_window'),
  staleAfter: staleAfter.default('PT1H'),
  stopWhenNotionSays,
});
export type CampaignSettingsInput = z.input<typeof CampaignSettingsInput>;
