import { isByRecipientZone } from '../sending/is-by-recipient-zone.ts';
import type { SendingWindow } from '../sending/sending-window.ts';
import type { ForecastCampaign } from './forecast-state.ts';
import { createMailLine, type LineMail, type MailLine } from './mail-line.ts';

/** Everybody who waits in a mailbox, in the lines in which the dispatcher finds them. */
export interface MailboxQueues {
  readonly lineOf: (
    campaign: ForecastCampaign,
    mail: Pick<LineMail, 'kind' | 'recipientZone'>,
  ) => MailLine;
  readonly all: () => Iterable<CampaignLines>;
}

interface CampaignLines {
  readonly campaign: ForecastCampaign;
  readonly lines: Map<string, MailLine>;
}

/** @param isFull whether a domain has had its mails of a local date */
export function createMailboxQueues(
  mailbox: { readonly window: SendingWindow },
  isFull: (domain: string, date: string) => boolean,
): MailboxQueues {
  const queues = new Map<string, CampaignLines>();
  return {
    lineOf: (campaign, { kind, recipientZone }) => {
      let queue = queues.get(campaign.id);
      if (!queue) queues.set(campaign.id, (queue = { campaign, lines: new Map() }));
      const key = isByRecipientZone(mailbox, campaign) ? `${kind} ${recipientZone}` : kind;
      let line = queue.lines.get(key);
      if (!line) queue.lines.set(key, (line = createMailLine(isFull)));
      return line;
    },
    all: () => queues.values(),
  };
}
