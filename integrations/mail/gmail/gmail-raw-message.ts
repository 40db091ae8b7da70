import { z } from 'zod';
import type { RawMessage } from '../mail-provider.ts';
import type { GmailCall } from './gmail-call.ts';
import { InternalDate } from './internal-date.ts';
import { nullWhenNotFound } from './null-when-not-found.ts';

const RawAnswer = z.object({
  id: z.string(),
  threadId: z.string(),
  labelIds: z.array(z.string()).default([]),
  internalDate: InternalDate,
  raw: z.base64url(),
});

/**
 * Reads one message as it travelled. Always raw: Gmail's parsed forms flatten delivery reports, and
 * `emulate` drops our header from them.
 */
export function readRawMessage(call: GmailCall, messageId: string): Promise<RawMessage | null> {
  return nullWhenNotFound(
    call({
      send: (users, options) =>
        users.messages.get({ userId: 'me', id: messageId, format: 'raw' }, options),
      answer: RawAnswer.transform((message) => ({
        messageId: message.id,
        threadId: message.threadId,
        labelIds: message.labelIds,
        receivedAt: message.internalDate,
        raw: Buffer.from(message.raw, 'base64url'),
      })),
    }),
  );
}
