import { eq } from 'drizzle-orm';
import type { ReplyMeaning } from '#domain/reply/meaning/reply-meaning.ts';
import type { Actor } from '#domain/workspace/actor.ts';
import type { Transaction } from '../../client.ts';
import { inboundMessages } from '../../schema/index.ts';

/** What a person says that an answer means, in place of whatever was said before. */
export async function setMeaning(
  tx: Transaction,
  replyId: string,
  { meaning, actor }: { meaning: ReplyMeaning | null; actor: Actor },
): Promise<void> {
  await tx
    .update(inboundMessages)
    .set({
      meaning,
      meaningSource: meaning && 'person',
      meaningConfidence: null,
      meaningBecause: null,
      meaningActor: meaning && actor,
    })
    .where(eq(inboundMessages.id, replyId));
}
