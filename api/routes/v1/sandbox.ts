import { z } from 'zod';
import { AnswerMessageInput } from '#domain/sandbox/answer-message-input.ts';
import { pageView } from '#domain/shared/page-view.ts';
import type { Services } from '#services/index.ts';
import { components } from '../../components.ts';
import { defineRoute, type Route } from '../../route.ts';

const tag = 'Sandbox';

/** The recipients' side, while the Sandbox plays Google. */
export function sandboxRoutes({ sandbox }: Services): Route[] {
  return [
    {
      tag,
      method: 'get',
      path: '/sandbox/messages',
      summary: 'List what recipients got, newest first',
      input: null,
      status: 200,
      output: pageView(components.SandboxMessage),
      call: sandbox.listMessages,
    },
    defineRoute({
      tag,
      method: 'post',
      path: '/sandbox/answers',
      summary: 'Answer a mail as its recipient',
      input: AnswerMessageInput,
      status: 201,
      output: z.object({ id: z.string() }),
      call: sandbox.answer,
    }),
  ];
}
