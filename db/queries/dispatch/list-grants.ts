import { and, asc, eq } from 'drizzle-orm';
import type { Transaction } from '../../client.ts';
import { outboundEmails } from '../../schema/index.ts';

/** A slot whose contact has not begun to send. */
export type SlotGrant = { emailId: string; slotId: string; enrollmentId: string; grantedAt: Date };

/** Oldest first. */
export async function listGrants(tx: Transaction, mailboxId: string): Promise<SlotGrant[]> {
  const { id, slotId, enrollmentId, grantedAt } = outboundEmails;
  const rows = await tx
    .select({ emailId: id, slotId, enrollmentId, grantedAt })
    .from(outboundEmails)
    .where(and(eq(outboundEmails.mailboxId, mailboxId), eq(outboundEmails.state, 'granted')))
    .orderBy(asc(grantedAt));
  return rows.flatMap((row) =>
    row.slotId && row.grantedAt ? [{ ...row, slotId: row.slotId, grantedAt: row.grantedAt }] : [],
  );
}
