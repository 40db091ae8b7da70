import { and, count, eq, isNotNull } from 'drizzle-orm';
import type { Transaction } from '../../client.ts';
import { outboundEmails } from '../../schema/index.ts';

/** How many of a campaign's mails people were asked to approve so far. */
export async function countAskedApprovals(tx: Transaction, campaignId: string): Promise<number> {
  const [row] = await tx
    .select({ asked: count() })
    .from(outboundEmails)
    .where(
      and(eq(outboundEmails.campaignId, campaignId), isNotNull(outboundEmails.approvalAskedAt)),
    );
  return row?.asked ?? 0;
}
