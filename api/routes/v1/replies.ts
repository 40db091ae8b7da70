import { JudgeReplyInput } from '#domain/reply/judge-reply-input.ts';
import { ListRepliesInput } from '#domain/reply/list-replies-input.ts';
import { pageView } from '#domain/shared/page-view.ts';
import type { Services } from '#services/index.ts';
import { components } from '../../components.ts';
import { defineRoute, type Route } from '../../route.ts';

const tag = 'Replies';

/** What people answered, and what that means. */
export function replyRoutes({ replies }: Services): Route[] {
  return [
    defineRoute({
      tag,
      method: 'get',
      path: '/replies',
      summary: 'List what people answered, the newest first',
      input: ListRepliesInput,
      output: pageView(components.Reply),
      status: 200,
      call: replies.list,
    }),
    defineRoute({
      tag,
      method: 'patch',
      path: '/replies/{replyId}',
      summary: 'Say what a reply means, in place of the rules and the language model',
      input: JudgeReplyInput,
      output: components.Reply,
      status: 200,
      call: replies.judge,
    }),
  ];
}
