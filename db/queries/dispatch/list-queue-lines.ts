import { isByRecipientZone } from '#domain/sending/is-by-recipient-zone.ts';
import type { DispatchState } from '#domain/sending/dispatch-state.ts';
import { outboundEmailKinds } from '#domain/outbound-email/outbound-email-state.ts';
import type { Transaction } from '../../client.ts';
import { listFullDomains, type FullDomain } from './list-full-domains.ts';
import { listRecipientZones } from './list-recipient-zones.ts';
import type { LockedMailbox } from './lock-mailbox.ts';
import type { QueueLine } from './queue-line.ts';

/** The lines in which mail can stand in a mailbox; some may be empty. */
export async function listQueueLines(
  tx: Transaction,
  mailbox: LockedMailbox,
  { workspace, campaigns }: Pick<DispatchState, 'workspace' | 'campaigns'>,
): Promise<QueueLine[]> {
  const limit = workspace.domainDailyLimit;
  const full = { mailboxId: mailbox.id, day: workspace.today.date };
  const fullDomains = limit === null ? [] : await listFullDomains(tx, { ...full, limit });
  const lines: QueueLine[] = [];
  for (const campaign of campaigns) {
    const { campaignId } = campaign;
    const isByZone = isByRecipientZone(mailbox, campaign);
    const zones = isByZone
      ? await listRecipientZones(tx, { mailboxId: mailbox.id, campaignId })
      : [null];
    for (const kind of outboundEmailKinds) {
      lines.push(
        ...zones.map((zone) => ({ campaignId, kind, isByZone, zone, fullDomain: null })),
        ...linesOfFullDomains(fullDomains, { campaignId, kind, isByZone }),
      );
    }
  }
  return lines;
}

function linesOfFullDomains(
  fullDomains: readonly FullDomain[],
  of: Pick<QueueLine, 'campaignId' | 'kind' | 'isByZone'>,
): QueueLine[] {
  const own = fullDomains.filter(
    ({ campaignId, kind }) => campaignId === of.campaignId && kind === of.kind,
  );
  if (of.isByZone) return own.map(({ zone, domain }) => ({ ...of, zone, fullDomain: domain }));
  const domains = new Set(own.map(({ domain }) => domain));
  return [...domains].map((fullDomain) => ({ ...of, zone: null, fullDomain }));
}
