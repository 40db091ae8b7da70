import { and, desc, eq, isNull } from 'drizzle-orm';
import type { Transaction } from '../../client.ts';
import { contacts, inboundMessages } from '../../schema/index.ts';
import { insertOutboxEntries } from '../outbox/insert-outbox-entries.ts';
import { isBudgetSpent } from '../writing/is-budget-spent.ts';

/**
 * Has the model asked about answers that nobody has judged, the newest first: they came while none was set
 * up or while it was away. Not those that it was asked about, or that a person has looked at; none beyond the
 * month's budget. Owing one twice is harmless: each is claimed before the model is asked.
 */
export async function oweJudgements(
  tx: Transaction,
  workspaceId: string,
  { now, limit }: { now: Date; limit: number },
): Promise<void> {
  if (await isBudgetSpent(tx, workspaceId, now)) return;
  const { id, contactId, meaning, modelAskedAt, receivedAt } = inboundMessages;
  const unjudged = await tx
    .select({ inboundId: id })
    .from(inboundMessages)
    // Not of somebody in the trash.
    .innerJoin(contacts, eq(contacts.id, contactId))
    .where(and(eq(inboundMessages.class, 'reply'), isNull(meaning), isNull(modelAskedAt)))
    .orderBy(desc(receivedAt))
    .limit(limit);
  const owed = unjudged.map(({ inboundId }) => ({ kind: 'judge_reply' as const, inboundId }));
  await insertOutboxEntries(tx, workspaceId, owed);
}
