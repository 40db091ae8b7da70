import { and, eq, isNull } from 'drizzle-orm';
import type { AskedMeaning } from '#domain/reply/meaning/read-meaning-answer.ts';
import type { Transaction } from '../../client.ts';
import { inboundMessages } from '../../schema/index.ts';
import { recordContactEvent } from '../contact-event.ts';

/** Keeps what came of asking the model, unless a person has said meanwhile what the answer means. */
export async function recordAskedMeaning(
  tx: Transaction,
  inboundId: string,
  { meaning, confidence, because }: AskedMeaning,
  now: Date,
): Promise<void> {
  const [reply] = await tx
    .update(inboundMessages)
    .set({
      meaning,
      meaningSource: meaning && 'model',
      meaningConfidence: confidence,
      meaningBecause: because,
    })
    .where(and(eq(inboundMessages.id, inboundId), isNull(inboundMessages.meaning)))
    .returning();
  if (!reply?.contactId || meaning === null) return;
  const { workspaceId, contactId, enrollmentId } = reply;
  await recordContactEvent(tx, {
    workspaceId,
    contactId,
    enrollmentId,
    type: 'reply.judged',
    at: now,
    data: { replyId: inboundId, meaning, source: 'model' },
  });
}
