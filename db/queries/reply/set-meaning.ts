import { eq, sql } from 'drizzle-orm';
import type { ReplyMeaning } from '#domain/reply/meaning/reply-meaning.ts';
import type { Actor } from '#domain/workspace/actor.ts';
import type { Transaction } from '../../client.ts';
import { inboundMessages } from '../../schema/index.ts';

/**
 * What a person says that an answer means, in place of whatever was said before. The model is not asked
 * about it any more, also when the person takes that back.
 */
export async function setMeaning(
  tx: Transaction,
  replyId: string,
  { meaning, actor, at }: { meaning: ReplyMeaning | null; actor: Actor; at: Date },
): Promise<void> {
  await tx
    .update(inboundMessages)
    .set({
      meaning,
      meaningSource: meaning && 'person',
      meaningConfidence: null,
      meaningBecause: null,
      meaningActor: meaning && actor,
      modelAskedAt: sql`coalesce(${inboundMessages.modelAskedAt}, ${at.toISOString()}::timestamptz)`,
    })
    .where(eq(inboundMessages.id, replyId));
}
