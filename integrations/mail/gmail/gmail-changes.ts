import { z } from 'zod';
import type { ChangedMessage, MailChanges, MailProvider } from '../mail-provider.ts';
import type { GmailCall } from './gmail-call.ts';
import { listMessagesSince, listNewestMessages } from './gmail-messages-since.ts';
import { nullWhenNotFound } from './null-when-not-found.ts';

type ChangeVerbs = Pick<MailProvider, 'currentCursor' | 'listChanges' | 'listMessagesSince'>;

const HistoryAnswer = z.object({
  historyId: z.string(),
  nextPageToken: z.string().nullable().default(null),
  history: z
    .array(
      z.object({
        id: z.string(),
        messagesAdded: z
          .array(
            z.object({
              message: z.object({
                id: z.string(),
                threadId: z.string(),
                labelIds: z.array(z.string()).default([]),
              }),
            }),
          )
          .default([]),
      }),
    )
    .default([]),
});

const MessageHistoryAnswer = z.object({ historyId: z.string() });

/** What arrived in one Gmail mailbox, by history id; the cursor is opaque to callers. */
export function gmailChanges(call: GmailCall): ChangeVerbs {
  return {
    /**
     * The history id of the newest message: all that follows is newer. `users.getProfile` would say
     * it as well, but `emulate` has no such route.
     */
    async currentCursor() {
      const [newest] = (await listNewestMessages(call, { maxResults: 1 })).messages;
      if (!newest) return null;
      const message = await nullWhenNotFound(
        call({
          send: (users, options) =>
            users.messages.get({ userId: 'me', id: newest.messageId, format: 'minimal' }, options),
          answer: MessageHistoryAnswer,
        }),
      );
      return message?.historyId ?? null;
    },

    async listChanges(cursor) {
      const page = await nullWhenNotFound(
        call({
          send: (users, options) =>
            users.history.list(
              {
                userId: 'me',
                startHistoryId: cursor,
                historyTypes: ['messageAdded'],
                maxResults: 500,
              },
              options,
            ),
          answer: HistoryAnswer,
        }),
      );
      return page ? readChanges(page) : { kind: 'expired' };
    },

    listMessagesSince: (query) => listMessagesSince(call, query),
  };
}

function readChanges(page: z.output<typeof HistoryAnswer>): MailChanges {
  const added = new Map<string, ChangedMessage>();
  for (const { message } of page.history.flatMap((record) => record.messagesAdded)) {
    added.set(message.id, {
      messageId: message.id,
      threadId: message.threadId,
      labelIds: message.labelIds,
    });
  }
  const hasMore = page.nextPageToken !== null;
  const lastRecord = page.history.at(-1);
  return {
    kind: 'changes',
    added: [...added.values()],
    // A history id continues where a page token would, and outlives it.
    cursor: hasMore && lastRecord ? lastRecord.id : page.historyId,
    hasMore,
  };
}
