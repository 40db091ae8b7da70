import type { Transaction } from '../../client.ts';
import { inboundMessages } from '../../schema/index.ts';

export type NewInboundMessage = Omit<
  typeof inboundMessages.$inferInsert,
  'id' | 'createdAt' | 'updatedAt' | 'signalledAt'
>;

/** @returns the new row's id, null when this mail was stored before */
export async function storeIncoming(
  tx: Transaction,
  message: NewInboundMessage,
): Promise<string | null> {
  const [stored] = await tx
    .insert(inboundMessages)
    .values(message)
    .onConflictDoNothing({
      target: [inboundMessages.mailboxId, inboundMessages.providerMessageId],
    })
    .returning({ id: inboundMessages.id });
  return stored?.id ?? null;
}
