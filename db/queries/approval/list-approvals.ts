import { and, eq, sql } from 'drizzle-orm';
import type { Transaction } from '../../client.ts';
import { outboundEmails } from '../../schema/index.ts';
import { selectApprovals } from './select-approvals.ts';

export function listApprovals(
  tx: Transaction,
  of: {
    campaignId?: string | undefined;
    contactId?: string | undefined;
    after: { at: string; id: string } | null;
    limit: number;
  },
) {
  const { campaignId, contactId, after, limit } = of;
  return selectApprovals(
    tx,
    and(
      campaignId === undefined ? undefined : eq(outboundEmails.campaignId, campaignId),
      contactId === undefined ? undefined : eq(outboundEmails.contactId, contactId),
      after
        ? sql`(${outboundEmails.approvalAskedAt}, ${outboundEmails.id}) > (${after.at}::timestamptz, ${after.id})`
        : undefined,
    ),
    limit,
  );
}
