import PostalMime from 'postal-mime';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { MailProvider } from '#integrations/mail/mail-provider.ts';
import type { OutgoingMail } from '#integrations/mail/outgoing-mail.ts';

/** One empty mailbox for one test, and the outside world that can write to it. */
interface ContractMailbox {
  readonly provider: MailProvider;
  /** A mail arrives; answers its provider id. */
  readonly deliver: (raw: Buffer) => Promise<string>;
}

export interface ContractSubject {
  openMailbox(): ContractMailbox;
  close(): Promise<void>;
}

/** What every `MailProvider` guarantees, whatever is behind it. */
export function describeMailProvider(name: string, start: () => Promise<ContractSubject>): void {
  describe(`MailProvider contract: ${name}`, () => {
    let subject: ContractSubject;
    let provider: MailProvider;
    let deliver: (raw: Buffer) => Promise<string>;

    beforeAll(async () => {
      subject = await start();
    });
    afterAll(() => subject.close());
    beforeEach(() => {
      ({ provider, deliver } = subject.openMailbox());
    });

    const send = async (mail: OutgoingMail) => {
      const { draftId } = await provider.createDraft(mail);
      return provider.sendDraft(draftId, { signal: AbortSignal.timeout(5_000) });
    };

    it('keeps a draft until it is sent, and then no longer', async () => {
      const draft = await provider.createDraft(firstMail());
      expect(await provider.findDraft(draft.draftId)).toEqual(draft);

      const sent = await provider.sendDraft(draft.draftId, { signal: AbortSignal.timeout(5_000) });

      expect(sent.threadId).toBe(draft.threadId);
      expect(await provider.findDraft(draft.draftId)).toBeNull();
    });

    it('refuses to send the same draft twice', async () => {
      const { draftId } = await provider.createDraft(firstMail());
      const sendIt = () => provider.sendDraft(draftId, { signal: AbortSignal.timeout(5_000) });
      const { threadId } = await sendIt();

      await expect(sendIt()).rejects.toMatchObject({ kind: 'not_found', effect: 'none' });

      expect((await provider.findThread(threadId))?.messages).toHaveLength(1);
    });

    it('reads a sent mail back with its real Message-ID and our send id', async () => {
      const { messageId, threadId } = await send(firstMail());

      const sent = await provider.findSentMessage(messageId);

      expect(sent).toMatchObject({ messageId, threadId, sendId: 'eml_first' });
      expect(sent?.messageIdHeader).toMatch(/^<[^<>\s]+@[^<>\s]+>$/);
      expect(Math.abs(Date.now() - Number(sent?.sentAt))).toBeLessThan(60_000);
    });

    it('carries pictures and attachments, in a thread, too', async () => {
      const first = await send(firstMail());
      const readBack = await provider.findSentMessage(first.messageId);
      const mail = followUp(first.threadId, readBack?.messageIdHeader ?? '');
      const files = [
        { name: 'Logo.png', mediaType: 'image/png', content: png, contentId: 'fil_1' },
        { name: 'Übersicht.csv', mediaType: 'text/csv', content: Buffer.from('a;b\n\n1;2\n') },
      ];
      const sent = await send({ ...mail, html: '<p><img src="cid:fil_1"></p>', files });

      expect(sent.threadId).toBe(first.threadId);
      expect(await provider.findSentMessage(sent.messageId)).toMatchObject({
        sendId: 'eml_second',
      });
      const { attachments } = await PostalMime.parse(
        (await provider.readRaw(sent.messageId))?.raw ?? '',
      );
      expect(
        attachments.map(({ filename, content, contentId }) => [
          filename,
          contentId ?? null,
          typeof content === 'string' ? content.length : content.byteLength,
        ]),
      ).toEqual([
        ['Logo.png', `<fil_1@${mail.from.address.split('@')[1]}>`, png.length],
        ['Übersicht.csv', null, 9],
      ]);
    });

    it('finds what was sent in a thread by our send id only', async () => {
      const { messageId, threadId } = await send(firstMail());

      const found = await provider.findSentInThread({ threadId, sendId: 'eml_first' });

      expect(found?.messageId).toBe(messageId);
      expect(await provider.findSentInThread({ threadId, sendId: 'eml_other' })).toBeNull();
      expect(
        await provider.findSentInThread({ threadId: '00000000deadbeef', sendId: 'eml_first' }),
      ).toBeNull();
    });

    it('keeps a follow-up in the thread of the mail it follows', async () => {
      const first = await send(firstMail());
      const readBack = await provider.findSentMessage(first.messageId);
      const second = await send(followUp(first.threadId, readBack?.messageIdHeader ?? ''));

      expect(second.threadId).toBe(first.threadId);
      expect((await provider.findThread(first.threadId))?.messages).toHaveLength(2);
    });

    it('shows a reply in the thread with its sender, after our mail', async () => {
      const first = await send(firstMail());
      const readBack = await provider.findSentMessage(first.messageId);
      const replyId = await deliver(replyTo(readBack?.messageIdHeader ?? ''));

      const thread = await provider.findThread(first.threadId);

      expect(thread?.messages.map((message) => message.messageId)).toEqual([
        first.messageId,
        replyId,
      ]);
      expect(thread?.messages[0]?.labelIds).toContain('SENT');
      expect(thread?.messages[1]?.labelIds).not.toContain('SENT');
      expect(thread?.messages[1]?.from).toContain('ada@client.test');
    });

    it('knows no thread, message or draft that is not there', async () => {
      expect(await provider.findThread('00000000deadbeef')).toBeNull();
      expect(await provider.readRaw('00000000deadbeef')).toBeNull();
      expect(await provider.findSentMessage('00000000deadbeef')).toBeNull();
      expect(await provider.findDraft('r-00000000deadbeef')).toBeNull();
    });

    it('takes a received mail for no sent one', async () => {
      const messageId = await deliver(replyTo('<unknown@client.test>'));
      expect(await provider.findSentMessage(messageId)).toBeNull();
    });

    it('gives a received mail back byte by byte', async () => {
      const raw = replyTo('<unknown@client.test>');

      const read = await provider.readRaw(await deliver(raw));

      expect(Buffer.from(read?.raw ?? []).toString()).toBe(raw.toString());
      expect(read?.labelIds).toContain('INBOX');
    });

    it('deletes a draft, and does not mind when it is already gone', async () => {
      const { draftId } = await provider.createDraft(firstMail());

      await provider.deleteDraft(draftId);
      await provider.deleteDraft(draftId);

      expect(await provider.findDraft(draftId)).toBeNull();
    });

    it('has no cursor in an empty mailbox, and nothing to resync', async () => {
      expect(await provider.currentCursor()).toBeNull();
      const page = await provider.listMessagesSince({ since: new Date(0) });
      expect(page).toEqual({ messages: [], nextPageToken: null });
    });

    it('lists each mail that arrives after the cursor once', async () => {
      await deliver(replyTo('<before@client.test>'));
      const cursor = (await provider.currentCursor()) ?? '';
      const messageId = await deliver(replyTo('<after@client.test>'));

      const changes = await provider.listChanges(cursor);

      if (changes.kind !== 'changes') throw new Error('the cursor has expired');
      expect(changes.added.map((message) => message.messageId)).toEqual([messageId]);
      expect(changes.hasMore).toBe(false);
      expect(await provider.listChanges(changes.cursor)).toMatchObject({ added: [] });
    });

    it('lists messages since a date, newest first', async () => {
      const old = await deliver(replyTo('<1@client.test>', '2026-01-05T10:00:00Z'));
      const newer = await deliver(replyTo('<2@client.test>', '2026-01-06T10:00:00Z'));
      const newest = await deliver(replyTo('<3@client.test>', '2026-01-07T10:00:00Z'));
      const idsSince = async (since: string) => {
        const page = await provider.listMessagesSince({ since: new Date(since) });
        return page.messages.map((message) => message.messageId);
      };

      expect(await idsSince('2026-01-01T00:00:00Z')).toEqual([newest, newer, old]);
      expect(await idsSince('2026-01-06T10:00:00.999Z')).toEqual([newest, newer]);
      expect(await idsSince('2099-01-01T00:00:00Z')).toEqual([]);
    });

    it('lists the drafts that carry our send id', async () => {
      const { draftId, threadId } = await provider.createDraft(firstMail());
      const savedAfter = new Date(Date.now() - 3_600_000);

      const page = await provider.listSendDrafts({ savedAfter });

      expect(page.drafts).toMatchObject([{ draftId, threadId, sendId: 'eml_first' }]);
    });

    it('refuses a mail whose subject would smuggle in a header', async () => {
      const mail = { ...firstMail(), subject: 'Hi\r\nBcc: all@client.test' };
      await expect(provider.createDraft(mail)).rejects.toMatchObject({
        kind: 'rejected',
        effect: 'none',
      });
    });
  });
}

const png = Buffer.from('\x89PNG\r\n\x1a\nand the rest', 'latin1');

function firstMail(): OutgoingMail {
  return {
    sendId: 'eml_first',
    from: { address: 'you@sandbox.test', name: 'You' },
    to: { address: 'ada@client.test', name: 'Ada' },
    subject: 'A question',
    text: 'Hello Ada',
    html: '<p>Hello Ada</p>',
    messageId: '<eml_first@followthrough.test>',
  };
}

function followUp(threadId: string, inReplyTo: string): OutgoingMail {
  return {
    ...firstMail(),
    sendId: 'eml_second',
    messageId: '<eml_second@followthrough.test>',
    inThread: { threadId, inReplyTo, references: [inReplyTo] },
  };
}

function replyTo(messageId: string, date = new Date().toISOString()): Buffer {
  const lines = [
    'From: Ada <ada@client.test>',
    'To: You <you@sandbox.test>',
    'Subject: Re: A question',
    `Date: ${new Date(date).toUTCString()}`,
    `Message-ID: <answer-${Date.parse(date)}@client.test>`,
    `In-Reply-To: ${messageId}`,
    `References: ${messageId}`,
    'Content-Type: text/plain; charset=utf-8',
    '',
    'Yes, let us talk.',
    '',
  ];
  return Buffer.from(lines.join('\r\n'));
}
