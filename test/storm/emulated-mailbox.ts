import { z } from 'zod';
import { createGmailCall, type GmailCall } from '#integrations/mail/gmail/gmail-call.ts';
import { createGmailMailProvider } from '#integrations/mail/gmail/gmail-mail-provider.ts';
import { readRawMessage } from '#integrations/mail/gmail/gmail-raw-message.ts';
import { googleEndpoints } from '#integrations/mail/gmail/google-endpoints.ts';
import type { MailProvider, RawMessage } from '#integrations/mail/mail-provider.ts';
import { parseRaw } from '#integrations/mail/parse-raw.ts';
import { sendIdOf } from '#integrations/mail/send-id-of.ts';
import { createSandboxClient, type SandboxClient } from '#integrations/sandbox/sandbox-client.ts';
import type { ProviderMail } from './provider-mail.ts';
import type { StormAccount } from './seed-accounts.ts';

const timeoutMs = 20_000;
const MessagePage = z.object({
  messages: z.array(z.object({ id: z.string() })).default([]),
  nextPageToken: z.string().optional(),
});

/** One mailbox at the emulated Google, read past the proxy: what really is there. */
export class EmulatedMailbox {
  readonly address: string;
  readonly provider: MailProvider;
  readonly #call: GmailCall;
  readonly #recipients: SandboxClient;

  constructor(baseUrl: string, account: StormAccount) {
    const tokens = { get: async () => account.pageToken, replace: async () => account.pageToken };
    this.address = account.address;
    this.#call = createGmailCall({ endpoints: googleEndpoints(baseUrl), tokens, timeoutMs });
    this.provider = createGmailMailProvider(this.#call);
    this.#recipients = createSandboxClient({ baseUrl, timeoutMs, accounts: [account] });
  }

  async sent(): Promise<ProviderMail[]> {
    const mails: ProviderMail[] = [];
    for (const id of await this.sentIds()) {
      const message = await readRawMessage(this.#call, id);
      if (message) mails.push(await describeMail(message));
    }
    return mails;
  }

  /** Newest first. */
  async sentIds(): Promise<string[]> {
    const ids: string[] = [];
    let pageToken: string | undefined;
    do {
      const query = { userId: 'me', labelIds: ['SENT'], maxResults: 500 };
      const page = await this.#call({
        send: (users, options) =>
          users.messages.list({ ...query, ...(pageToken && { pageToken }) }, options),
        answer: MessagePage,
      });
      ids.push(...page.messages.map(({ id }) => id));
      pageToken = page.nextPageToken;
    } while (pageToken !== undefined);
    return ids;
  }

  /** Its recipient replies to a sent mail. @returns the recipient's address */
  async replyTo(messageId: string): Promise<string> {
    const message = await readRawMessage(this.#call, messageId);
    if (!message) throw new Error(`there is no mail ${messageId}`);
    await this.#recipients.answer({ messageId, kind: 'reply', text: 'Yes, gladly.' });
    return (await describeMail(message)).to;
  }

  /** How many of our drafts lie there. */
  async countSendDrafts(): Promise<number> {
    let count = 0;
    let pageToken: string | undefined;
    do {
      const page = await this.provider.listSendDrafts({
        savedAfter: new Date(0),
        ...(pageToken && { pageToken }),
      });
      count += page.drafts.length;
      pageToken = page.nextPageToken ?? undefined;
    } while (pageToken !== undefined);
    return count;
  }
}

async function describeMail({ messageId, threadId, raw }: RawMessage): Promise<ProviderMail> {
  const mail = await parseRaw(raw);
  return {
    messageId,
    threadId,
    sendId: sendIdOf(mail),
    to: mail.to[0]?.address ?? '',
    number: Number(/^Mail (\d+)/.exec(mail.text)?.[1]),
    messageIdHeader: mail.messageId ?? '',
    inReplyTo: mail.inReplyTo ?? null,
    references: mail.references,
  };
}
