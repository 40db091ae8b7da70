import { describe, expect, it } from 'vitest';
import { CampaignSettings } from './campaign-settings.ts';
import { CampaignSettingsInput } from './campaign-settings-input.ts';

describe('campaign settings', () => {
  it('of a new campaign have a default each, and are then complete', () => {
    const settings = CampaignSettingsInput.parse({});
    expect(settings).toEqual({
      dailyLimit: null,
      maxNewPerDay: null,
      window: null,
      stopOnCompanyReply: false,
      approval: 'none',
      staleness: 'send_next_window',
      staleAfter: 'PT1H',
    });
    expect(CampaignSettings.parse(settings)).toEqual(settings);
  });

  it('leave the rest alone when one of them changes', () => {
    expect(CampaignSettings.partial().parse({ dailyLimit: 5 })).toEqual({ dailyLimit: 5 });
  });

  it.each([
    { dailyLimit: -1 },
    { dailyLimit: 1.5 },
    { maxNewPerDay: '5' },
    { approval: 'some' },
    { approvalFirst: 0 },
    { staleness: 'burst' },
    { window: { days: [], ranges: [], zone: 'mailbox' } },
    { dailyLimits: 5 },
  ])('refuse %j', (change) => {
    expect(CampaignSettingsInput.safeParse(change).success).toBe(false);
  });
});
