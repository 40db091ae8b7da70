import type { Bind } from '../bind.ts';
import { judgeReply } from './judge-reply.ts';
import { listReplies } from './list-replies.ts';
import type { ReplyServices } from './reply-services.ts';

export const replyVerbs = (verb: Bind): ReplyServices => ({
  replies: { list: verb(listReplies), judge: verb(judgeReply) },
});
