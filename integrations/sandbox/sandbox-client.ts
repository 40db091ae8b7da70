import type { SandboxMessageView } from '#domain/sandbox/sandbox-message-view.ts';
import { z } from 'zod';
import { createGmailCall, type GmailCall } from '../mail/gmail/gmail-call.ts';
import { readRawMessage } from '../mail/gmail/gmail-raw-message.ts';
import { googleEndpoints } from '../mail/gmail/google-endpoints.ts';
import { parseRaw } from '../mail/parse-raw.ts';
import type { RawMessage } from '../mail/mail-provider.ts';
import { buildAnswer } from './build-answer.ts';
import type { SandboxAnswer } from './sandbox-answer.ts';
import { sandboxAccounts, type SandboxAccount } from './sandbox-accounts.ts';

/** The world outside, as far as the Sandbox plays it: recipients who got our mails and answer them. */
export interface SandboxClient {
  /** What recipients got from these senders: the last hundred of each, newest first. */
  listMessages(addresses: readonly string[]): Promise<SandboxMessageView[]>;
  /**
   * Answers a sent mail as its recipient. The answer is a real MIME message put into the sender's
   * mailbox, so that the ordinary watcher finds it. Null when no account has sent such a mail.
   */
  answer(input: SandboxAnswer): Promise<{ id: string } | null>;
}

const MessageList = z.object({ messages: z.array(z.object({ id: z.string() })).default([]) });
const Imported = z.object({ id: z.string() });

export function createSandboxClient(settings: {
  baseUrl: string;
  timeoutMs: number;
  /** The senders whose recipients it plays; those of the Sandbox when left out. */
  accounts?: readonly Pick<SandboxAccount, 'address' | 'pageToken'>[];
}): SandboxClient {
  const endpoints = googleEndpoints(settings.baseUrl);
  const accounts = (settings.accounts ?? sandboxAccounts).map(({ address, pageToken }) => {
    const tokens = { get: async () => pageToken, replace: async () => pageToken };
    return { address, call: createGmailCall({ endpoints, tokens, timeoutMs: settings.timeoutMs }) };
  });

  return {
    async listMessages(addresses) {
      const chosen = accounts.filter(({ address }) => addresses.includes(address));
      const views = await Promise.all(chosen.map(({ call }) => listSent(call)));
      return views.flat().toSorted((a, b) => b.sentAt.localeCompare(a.sentAt));
    },

    async answer(input) {
      for (const { call } of accounts) {
        const sent = await readRawMessage(call, input.messageId);
        if (sent?.labelIds.includes('SENT')) return inject(call, sent, input);
      }
      return null;
    },
  };
}

async function listSent(call: GmailCall): Promise<SandboxMessageView[]> {
  const { messages } = await call({
    send: (users, options) =>
      users.messages.list({ userId: 'me', labelIds: ['SENT'], maxResults: 100 }, options),
    answer: MessageList,
  });
  const sent = await Promise.all(messages.map(({ id }) => readRawMessage(call, id)));
  return Promise.all(sent.filter((message) => message !== null).map(viewOf));
}

async function viewOf(message: RawMessage): Promise<SandboxMessageView> {
  const mail = await parseRaw(message.raw);
  return {
    id: message.messageId,
    threadId: message.threadId,
    from: mail.from.address,
    to: mail.to[0]?.address ?? '',
    subject: mail.subject,
    text: mail.text,
    sentAt: message.receivedAt.toISOString(),
  };
}

async function inject(call: GmailCall, sent: RawMessage, input: SandboxAnswer) {
  const raw = await buildAnswer(sent, input, new Date());
  return call({
    send: (users, options) =>
      users.messages.import(
        {
          userId: 'me',
          internalDateSource: 'receivedTime',
          requestBody: {
            raw: raw.toString('base64url'),
            threadId: sent.threadId,
            labelIds: ['INBOX', 'UNREAD'],
          },
        },
        options,
      ),
    answer: Imported,
  });
}
