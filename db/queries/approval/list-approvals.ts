import { and, eq, lte, sql } from 'drizzle-orm';
import type { Transaction } from '../../client.ts';
import { outboundEmails } from '../../schema/index.ts';
import { countWaiting, selectApprovals } from './select-approvals.ts';

type Of = {
  campaignId?: string | undefined;
  contactId?: string | undefined;
  /** Asked for then at the latest. */
  askedUntil?: Date;
};

export function listApprovals(
  tx: Transaction,
  of: Of & { after: { at: string; id: string } | null; limit: number },
) {
  const { after, limit } = of;
  const isAfter = after
    ? sql`(${outboundEmails.approvalAskedAt}, ${outboundEmails.id}) > (${after.at}::timestamptz, ${after.id})`
    : undefined;
  return selectApprovals(tx, and(belongsTo(of), isAfter), limit);
}

export function countApprovals(tx: Transaction, of: Of): Promise<number> {
  return countWaiting(tx, belongsTo(of));
}

function belongsTo({ campaignId, contactId, askedUntil }: Of) {
  return and(
    campaignId === undefined ? undefined : eq(outboundEmails.campaignId, campaignId),
    contactId === undefined ? undefined : eq(outboundEmails.contactId, contactId),
    askedUntil === undefined ? undefined : lte(outboundEmails.approvalAskedAt, askedUntil),
  );
}
