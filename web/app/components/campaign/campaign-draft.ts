import type { CampaignSettings } from '#domain/campaign/campaign-settings.ts';
import type { CampaignView } from '#domain/campaign/campaign-view.ts';
import type { CreateCampaignInput } from '#domain/campaign/create-campaign-input.ts';

export interface DraftStep {
  /** Of the form only: steps move, and two may say the same. */
  readonly key: string;
  /** ISO 8601. */
  readonly delay: string;
  /** Empty on a follow-up: the thread's. */
  readonly subject: string;
  readonly body: string;
}

/** A campaign while it is being written. */
export interface CampaignDraft {
  readonly name: string;
  readonly mailboxIds: readonly string[];
  readonly steps: readonly DraftStep[];
  readonly settings: CampaignSettings;
}

export const defaultSettings: CampaignSettings = {
  dailyLimit: null,
  maxNewPerDay: null,
  window: null,
  stopOnCompanyReply: false,
  approval: 'none',
  staleness: 'send_next_window',
  staleAfter: 'PT1H',
};

export function draftOf(campaign: CampaignView): CampaignDraft {
  const { name, mailboxIds, settings, steps } = campaign;
  return {
    name,
    mailboxIds,
    settings,
    steps: steps.map(({ id, delay, subject, body }) => ({
      key: id,
      delay,
      subject: subject ?? '',
      body: body ?? '',
    })),
  };
}

/** What the verbs take. */
export function inputOf({ name, mailboxIds, settings, steps }: CampaignDraft): CreateCampaignInput {
  return {
    name,
    mailboxIds: [...mailboxIds],
    settings,
    steps: steps.map(({ delay, subject, body }) => ({
      kind: 'email',
      delay,
      subject: subject.trim() || null,
      body,
    })),
  };
}
