import { createEmulator, type Emulator } from 'emulate';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createGmailCall } from '../mail/gmail/gmail-call.ts';
import { createGmailMailProvider } from '../mail/gmail/gmail-mail-provider.ts';
import { googleEndpoints } from '../mail/gmail/google-endpoints.ts';
import type { MailProvider, SentRef } from '../mail/mail-provider.ts';
import { parseRaw } from '../mail/parse-raw.ts';
import { sandboxAccounts } from './sandbox-accounts.ts';
import { createSandboxClient, type SandboxClient } from './sandbox-client.ts';

const timeoutMs = 60_000;
const addresses = sandboxAccounts.map(({ address }) => address);

let emulator: Emulator;
let client: SandboxClient;
let providers: MailProvider[];

beforeAll(async () => {
  emulator = await createEmulator({
    service: 'google',
    port: 0,
    seed: {
      tokens: Object.fromEntries(
        sandboxAccounts.map(({ address, pageToken }) => [pageToken, { login: address }]),
      ),
      google: { users: sandboxAccounts.map(({ address, name }) => ({ email: address, name })) },
    },
  });
  const baseUrl = emulator.url.replace('localhost', '127.0.0.1');
  client = createSandboxClient({ baseUrl, timeoutMs });
  const endpoints = googleEndpoints(baseUrl);
  providers = sandboxAccounts.map(({ pageToken }) => {
    const tokens = { get: async () => pageToken, replace: async () => pageToken };
    return createGmailMailProvider(createGmailCall({ endpoints, tokens, timeoutMs }));
  });
});
afterAll(() => emulator.close());
beforeEach(() => emulator.reset());

async function send(from: number, sendId = 'eml_1'): Promise<SentRef> {
  const provider = providers[from];
  if (!provider) throw new Error('no such account');
  const { draftId } = await provider.createDraft({
    sendId,
    from: { address: addresses[from] ?? '' },
    to: { address: 'ada@client.test', name: 'Ada' },
    subject: 'A question',
    text: `Hello Ada from ${from}`,
    html: '<p>Hello</p>',
    messageId: `<${sendId}@followthrough.test>`,
  });
  return provider.sendDraft(draftId, { signal: AbortSignal.timeout(5_000) });
}

describe('listMessages', () => {
  it('shows what recipients got from the named senders, newest first', async () => {
    const first = await send(0);
    const second = await send(1, 'eml_2');
    await send(2, 'eml_3');

    const messages = await client.listMessages(addresses.slice(0, 2));

    const times = messages.map(({ sentAt }) => sentAt);
    expect(times).toEqual(times.toSorted().toReversed());
    const ids = messages.map(({ id }) => id);
    expect(new Set(ids)).toEqual(new Set([first.messageId, second.messageId]));
    expect(messages.find(({ id }) => id === first.messageId)).toMatchObject({
      threadId: first.threadId,
      from: addresses[0],
      to: 'ada@client.test',
      subject: 'A question',
      text: 'Hello Ada from 0\n',
    });
  });

  it('shows no draft and no answer', async () => {
    const { messageId } = await send(0);
    await client.answer({ messageId, kind: 'reply' });
    expect(await client.listMessages(addresses)).toHaveLength(1);
  });
});

describe('answer', () => {
  async function answerFound(answer: {
    kind: 'reply' | 'out_of_office' | 'bounce';
    text?: string;
    returnOn?: string;
  }) {
    const provider = providers[0];
    const sent = await send(0);
    const cursor = (await provider?.currentCursor()) ?? '';
    const injected = await client.answer({ messageId: sent.messageId, ...answer });

    const changes = await provider?.listChanges(cursor);
    if (changes?.kind !== 'changes') throw new Error('the cursor has expired');
    expect(changes.added).toEqual([
      { messageId: injected?.id, threadId: sent.threadId, labelIds: ['INBOX', 'UNREAD'] },
    ]);
    const raw = await provider?.readRaw(injected?.id ?? '');
    const original = await provider?.findSentMessage(sent.messageId);
    return { mail: await parseRaw(raw?.raw ?? Buffer.of()), original };
  }

  it('brings a reply through the ordinary history', async () => {
    const { mail, original } = await answerFound({ kind: 'reply', text: 'Yes, please.' });
    expect(mail.from.address).toBe('ada@client.test');
    expect(mail.inReplyTo).toBe(original?.messageIdHeader);
    expect(mail.text).toMatch(/^Yes, please\./);
    expect(mail.headers['auto-submitted']).toBeUndefined();
  });

  it('brings an out-of-office with its date', async () => {
    const { mail } = await answerFound({ kind: 'out_of_office', returnOn: '2026-12-02' });
    expect(mail.headers['auto-submitted']).toEqual(['auto-replied']);
    expect(mail.text).toContain('2 December 2026');
  });

  it('brings a delivery report that returns our mail', async () => {
    const { mail } = await answerFound({ kind: 'bounce' });
    expect(mail.report?.type).toBe('delivery-status');
    expect(mail.report?.deliveryStatus).toContain('Status: 5.1.1');
    expect(mail.report?.originalHeaders).toContain('X-Followthrough-Send-Id: eml_1');
  });

  it('knows no mail that was not sent', async () => {
    const { messageId } = await send(0);
    const reply = await client.answer({ messageId, kind: 'reply' });
    expect(await client.answer({ messageId: 'msg_none', kind: 'reply' })).toBeNull();
    expect(await client.answer({ messageId: reply?.id ?? '', kind: 'reply' })).toBeNull();
  });
});
