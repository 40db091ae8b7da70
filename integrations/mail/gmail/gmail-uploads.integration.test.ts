import PostalMime from 'postal-mime';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { startStrictGoogle } from '#test/harness/strict-google/start-strict-google.ts';
import { createGmailConnector } from './gmail-connector.ts';

const timeoutMs = 60_000;
let google: Awaited<ReturnType<typeof startStrictGoogle>>;
beforeAll(async () => {
  google = await startStrictGoogle();
});
afterAll(() => google.close());

it('a mail of 13 megabytes, more than Google takes as JSON, arrives whole and in its thread', async () => {
  const address = 'you@sandbox.test';
  const gmail = createGmailConnector({ ...google, baseUrl: google.url, timeoutMs });
  const provider = gmail.openMailbox(google.grant(address));
  const self = { address, name: 'You' };
  const mail = {
    from: self,
    to: self,
    subject: 'Plan',
    text: 'See “below”.',
    messageId: '<1@a.test>',
  };
  const signal = AbortSignal.timeout(timeoutMs);
  const draft = await provider.createDraft(mail);
  const first = await provider.sendDraft(draft.draftId, { signal });
  const inReplyTo = (await provider.findSentMessage(first.messageId))?.messageIdHeader ?? '';
  const content = Buffer.alloc(10_000_000, 'every byte ');

  const large = await provider.createDraft({
    ...mail,
    inThread: { threadId: first.threadId, inReplyTo, references: [inReplyTo] },
    files: [{ name: 'Plan.pdf', mediaType: 'application/pdf', content }],
  });
  expect(large.threadId).toBe(first.threadId);
  const sent = await provider.sendDraft(large.draftId, { signal });

  expect(sent.threadId).toBe(first.threadId);
  const parsed = await PostalMime.parse((await provider.readRaw(sent.messageId))?.raw ?? '');
  expect(parsed.text?.trim()).toBe('See “below”.');
  const [attached] = parsed.attachments;
  expect(attached?.filename).toBe('Plan.pdf');
  const bytes = attached?.content instanceof ArrayBuffer ? attached.content : new ArrayBuffer();
  expect(Buffer.from(bytes).equals(content)).toBe(true);
});
