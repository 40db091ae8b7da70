import type { OutboundEmailKind } from '#domain/outbound-email/outbound-email-state.ts';

/**
 * The mails of one campaign and kind in a mailbox, of one recipient zone where zones matter. Mail to a
 * domain that has reached its daily limit stands in a line of its own, so that it holds up nobody else.
 */
export type QueueLine = {
  campaignId: string;
  kind: OutboundEmailKind;
  isByZone: boolean;
  /** Means nothing unless `isByZone`; then null = recipients whose zone is unknown. */
  zone: string | null;
  /** A domain that has had its mails of today; null = everybody whose domain has no line of its own. */
  fullDomain: string | null;
};
