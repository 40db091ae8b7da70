import type { OutboundEmailKind } from '#domain/outbound-email/outbound-email-state.ts';

/** The mails of one campaign and kind in a mailbox, and of one recipient zone where zones matter. */
export type QueueLine = {
  campaignId: string;
  kind: OutboundEmailKind;
  isByZone: boolean;
  /** Means nothing unless `isByZone`; then null = recipients whose zone is unknown. */
  zone: string | null;
};
