import type { ReasonCode } from '../sending/reason-code.ts';
import type { PlannedSend } from './planned-send.ts';

/** What a workspace will send if nobody answers and nobody changes anything. */
export interface Forecast {
  /** In the order of time. */
  readonly sends: readonly PlannedSend[];
  readonly campaigns: readonly CampaignForecast[];
}

export interface CampaignForecast {
  readonly campaignId: string;
  /** Whether every contact comes to the end of the sequence. */
  readonly isComplete: boolean;
  /** null = no mail is planned. */
  readonly lastSendMs: number | null;
  /** Contacts that come to no end, by what a person must lift. */
  readonly unplanned: readonly { readonly code: ReasonCode; readonly count: number }[];
}
