import { CampaignSettings } from './campaign-settings.ts';

/** The settings after a change; what it leaves out stays. */
export function changeCampaignSettings(
  settings: CampaignSettings,
  change: { [Name in keyof CampaignSettings]?: CampaignSettings[Name] | undefined },
): CampaignSettings {
  const given = Object.entries(change).filter(([, value]) => value !== undefined);
  return CampaignSettings.parse({ ...settings, ...Object.fromEntries(given) });
}
