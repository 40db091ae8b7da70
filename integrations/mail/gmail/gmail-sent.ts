import { z } from 'zod';
import { parseRaw } from '../parse-raw.ts';
import { sendIdOf } from '../send-id-of.ts';
import type { MailProvider, RawMessage, SentMessage } from '../mail-provider.ts';
import type { GmailCall } from './gmail-call.ts';
import { readRawMessage } from './gmail-raw-message.ts';
import { InternalDate } from './internal-date.ts';
import { nullWhenNotFound } from './null-when-not-found.ts';
import { unreadableAnswer } from './unreadable-answer.ts';

type SentVerbs = Pick<MailProvider, 'findSentMessage' | 'findSentInThread' | 'findThread'>;

const ThreadAnswer = z.object({
  id: z.string(),
  messages: z
    .array(
      z.object({
        id: z.string(),
        labelIds: z.array(z.string()).default([]),
        internalDate: InternalDate,
        payload: z
          .object({
            headers: z.array(z.object({ name: z.string(), value: z.string() })).default([]),
          })
          .optional(),
      }),
    )
    .default([]),
});

/** Looking at what was sent and at the threads it is in: always by id, never by search. */
export function gmailSent(call: GmailCall): SentVerbs {
  const readThread = (threadId: string) =>
    nullWhenNotFound(
      call({
        send: (users, options) =>
          users.threads.get(
            { userId: 'me', id: threadId, format: 'metadata', metadataHeaders: ['From'] },
            options,
          ),
        answer: ThreadAnswer,
      }),
    );

  async function findSentMessage(messageId: string): Promise<SentMessage | null> {
    const message = await readRawMessage(call, messageId);
    return message?.labelIds.includes('SENT') ? describeSent(message) : null;
  }

  return {
    findSentMessage,

    async findSentInThread({ threadId, sendId }) {
      const thread = await readThread(threadId);
      const sent = thread?.messages.filter((message) => message.labelIds.includes('SENT')) ?? [];
      for (const { id } of sent.toReversed()) {
        const message = await findSentMessage(id);
        if (message?.sendId === sendId) return message;
      }
      return null;
    },

    async findThread(threadId) {
      const thread = await readThread(threadId);
      if (!thread) return null;
      const messages = thread.messages.map((message) => ({
        messageId: message.id,
        labelIds: message.labelIds,
        from:
          message.payload?.headers.find(({ name }) => name.toLowerCase() === 'from')?.value ?? '',
        receivedAt: message.internalDate,
      }));
      return { threadId: thread.id, messages };
    },
  };
}

async function describeSent(message: RawMessage): Promise<SentMessage> {
  const mail = await parseRaw(message.raw);
  if (mail.messageId === undefined) throw unreadableAnswer();
  return {
    messageId: message.messageId,
    threadId: message.threadId,
    messageIdHeader: mail.messageId,
    sendId: sendIdOf(mail),
    sentAt: message.receivedAt,
  };
}
