import { eq } from 'drizzle-orm';
import type { Transaction } from '../../client.ts';
import { outboundEmails } from '../../schema/index.ts';
import { selectApprovals, type ApprovalRow } from './select-approvals.ts';

/** One mail that waits for a person; null when it does not, or not any more. */
export async function findApproval(tx: Transaction, emailId: string): Promise<ApprovalRow | null> {
  const [row] = await selectApprovals(tx, eq(outboundEmails.id, emailId), 1);
  return row ?? null;
}
