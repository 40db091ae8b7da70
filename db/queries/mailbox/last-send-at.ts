import { and, desc, eq, isNotNull } from 'drizzle-orm';
import type { Transaction } from '../../client.ts';
import { outboundEmails } from '../../schema/index.ts';

export async function lastSendAt(tx: Transaction, mailboxId: string): Promise<Date | null> {
  const [row] = await tx
    .select({ grantedAt: outboundEmails.grantedAt })
    .from(outboundEmails)
    .where(and(eq(outboundEmails.mailboxId, mailboxId), isNotNull(outboundEmails.grantedAt)))
    .orderBy(desc(outboundEmails.grantedAt))
    .limit(1);
  return row?.grantedAt ?? null;
}
