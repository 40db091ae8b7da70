import { and, asc, eq, isNotNull, isNull } from 'drizzle-orm';
import type { Transaction } from '../../client.ts';
import { inboundMessages } from '../../schema/index.ts';

/** Matched mail whose contact's workflow has not been told, oldest first. */
export function listOwedSignals(tx: Transaction, mailboxId: string) {
  return tx
    .select()
    .from(inboundMessages)
    .where(
      and(
        eq(inboundMessages.mailboxId, mailboxId),
        isNotNull(inboundMessages.enrollmentId),
        isNull(inboundMessages.signalledAt),
      ),
    )
    .orderBy(asc(inboundMessages.id));
}

export async function markSignalled(tx: Transaction, inboundId: string, at: Date): Promise<void> {
  await tx
    .update(inboundMessages)
    .set({ signalledAt: at })
    .where(eq(inboundMessages.id, inboundId));
}
