import { z } from 'zod';
import type { MessagePage, MessageRef } from '../mail-provider.ts';
import type { GmailCall } from './gmail-call.ts';
import { InternalDate } from './internal-date.ts';
import { nullWhenNotFound } from './null-when-not-found.ts';

const MessagePageAnswer = z.object({
  messages: z.array(z.object({ id: z.string(), threadId: z.string() })).default([]),
  nextPageToken: z.string().nullable().default(null),
});

const DateAnswer = z.object({ internalDate: InternalDate });

/**
 * Messages received at or after `since`, newest first. No `q=after:`: the search index lags, the
 * plain listing does not. The listing has no dates, so the cut within a page is found by bisection.
 */
export async function listMessagesSince(
  call: GmailCall,
  { since, pageToken }: { since: Date; pageToken?: string },
): Promise<MessagePage> {
  const page = await listNewestMessages(call, {
    maxResults: 100,
    ...(pageToken !== undefined && { pageToken }),
  });
  // Mail that was imported has the date of its Date header, which knows whole seconds only.
  const earliestMs = Math.floor(since.getTime() / 1000) * 1000;
  const isRecent = async (message: MessageRef) => {
    const receivedAt = await readReceivedAt(call, message.messageId);
    return receivedAt === null || receivedAt.getTime() >= earliestMs;
  };
  const count = await countWhile(page.messages, isRecent);
  if (count === page.messages.length) return page;
  return { messages: page.messages.slice(0, count), nextPageToken: null };
}

/** One page of the whole mailbox, spam and trash included, newest first. */
export async function listNewestMessages(
  call: GmailCall,
  page: { maxResults: number; pageToken?: string },
): Promise<MessagePage> {
  const { messages, nextPageToken } = await call({
    send: (users, options) =>
      users.messages.list({ userId: 'me', includeSpamTrash: true, ...page }, options),
    answer: MessagePageAnswer,
  });
  return {
    messages: messages.map(({ id, threadId }) => ({ messageId: id, threadId })),
    nextPageToken,
  };
}

async function readReceivedAt(call: GmailCall, messageId: string): Promise<Date | null> {
  const message = await nullWhenNotFound(
    call({
      send: (users, options) =>
        users.messages.get({ userId: 'me', id: messageId, format: 'minimal' }, options),
      answer: DateAnswer,
    }),
  );
  return message?.internalDate ?? null;
}

/** How many items from the start satisfy a test that holds up to some point and not after it. */
async function countWhile<T>(items: readonly T[], test: (item: T) => Promise<boolean>) {
  const last = items.at(-1);
  if (last === undefined || (await test(last))) return items.length;
  let low = 0;
  let high = items.length - 1;
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    const item = items[middle];
    if (item !== undefined && (await test(item))) low = middle + 1;
    else high = middle;
  }
  return low;
}
