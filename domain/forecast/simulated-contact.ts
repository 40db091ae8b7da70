import type { SequencePlace } from '../sequence/advance-steps.ts';
import type { ForecastEnrollment } from './forecast-state.ts';
import type { SimulatedCampaign } from './simulated-campaign.ts';
import type { MailboxDesk } from './mailbox-desk.ts';

/** One contact on its way through the sequence. */
export interface SimulatedContact {
  readonly enrollment: ForecastEnrollment;
  readonly campaign: SimulatedCampaign;
  /** null = not admitted yet. */
  desk: MailboxDesk | null;
  place: SequencePlace;
  sentCount: number;
}
