import type { JudgeReplyInput } from '#domain/reply/judge-reply-input.ts';
import type { ListRepliesInput } from '#domain/reply/list-replies-input.ts';
import type { ReplyView } from '#domain/reply/reply-view.ts';
import type { PageView } from '#domain/shared/page-view.ts';
import type { Verb } from '../context.ts';

/** What people answered, and what that means. */
export type ReplyServices = {
  replies: {
    list: Verb<ListRepliesInput, PageView<ReplyView>>;
    judge: Verb<JudgeReplyInput, ReplyView>;
  };
};
