import type { Transaction } from '#db/client.ts';
import { recordContactEvent } from '#db/queries/contact-event.ts';
import { lockReply, type ReplyRow } from '#db/queries/reply/reply-rows.ts';
import { setMeaning } from '#db/queries/reply/set-meaning.ts';
import { JudgeReplyInput } from '#domain/reply/judge-reply-input.ts';
import type { ReplyView } from '#domain/reply/reply-view.ts';
import { authorize } from '../authorize.ts';
import { changeWorkspace } from '../change-workspace.ts';
import type { VerbContext } from '../context.ts';
import { notFound } from '../not-found.ts';
import { parseInput } from '../parse-input.ts';
import { viewReplies } from './view-replies.ts';

/**
 * Says what a person's answer means; nothing but another person's word takes its place. Idempotent.
 * @throws AppError forbidden without scope write; not_found; invalid_input
 */
export async function judgeReply(call: {
  ctx: VerbContext;
  input: JudgeReplyInput;
}): Promise<ReplyView> {
  const { ctx } = call;
  authorize(ctx.access, 'write');
  const { replyId, meaning } = parseInput(JudgeReplyInput, call.input);
  const { workspaceId, actor } = ctx.access;
  return changeWorkspace(ctx, async ({ tx, audit }) => {
    const { reply, contact } = await getReply(tx, replyId);
    const isSaid =
      reply.meaning === meaning && (meaning === null || reply.meaningSource === 'person');
    if (!isSaid) {
      await setMeaning(tx, replyId, { meaning, actor, at: ctx.clock() });
      await recordContactEvent(tx, {
        workspaceId,
        contactId: contact.id,
        enrollmentId: reply.enrollmentId,
        type: 'reply.judged',
        at: ctx.clock(),
        actor,
        data: { replyId, meaning, source: 'person' },
      });
      await audit('judgeReply', replyId, { meaning, before: reply.meaning });
    }
    const [view] = await viewReplies(tx, [await getReply(tx, replyId)]);
    if (!view) throw notFound('reply');
    return view;
  });
}

async function getReply(tx: Transaction, replyId: string): Promise<ReplyRow> {
  const row = await lockReply(tx, replyId);
  if (!row) throw notFound('reply');
  return row;
}
