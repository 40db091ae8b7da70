export const campaignStates = ['draft', 'running', 'paused', 'finished', 'archived'] as const;
export type CampaignState = (typeof campaignStates)[number];
