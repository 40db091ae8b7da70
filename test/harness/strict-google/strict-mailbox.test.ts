import { describe, expect, it } from 'vitest';
import { readHeader } from './raw-headers.ts';
import { StrictMailbox, type StrictMailboxMode } from './strict-mailbox.ts';

const rewriting: StrictMailboxMode = { messageIds: 'rewritten', searchLagMs: 60_000 };
const open = (mode: Partial<StrictMailboxMode> = {}) =>
  new StrictMailbox('you@sandbox.test', { ...rewriting, ...mode });

function rawMail(headers: Record<string, string> = {}): Buffer {
  const all = { To: 'ada@client.test', Subject: 'A question', ...headers };
  const lines = Object.entries(all).map(([name, value]) => `${name}: ${value}`);
  return Buffer.from(`${lines.join('\r\n')}\r\n\r\nHello\r\n`);
}

function sendFirst(mailbox: StrictMailbox, headers: Record<string, string> = {}) {
  const sent = mailbox.sendMessage(rawMail({ 'Message-ID': '<ours@x.test>', ...headers }));
  return { ...sent, messageIdHeader: sent.messageIdHeader ?? '' };
}

describe('Message-ID', () => {
  it('is replaced on the way out, and our X- header kept', () => {
    const sent = sendFirst(open(), { 'X-Followthrough-Send-Id': 'eml_1' });
    expect(sent.messageIdHeader).toMatch(/^<CA.*@mail\.gmail\.com>$/);
    expect(readHeader(sent.raw, 'X-Followthrough-Send-Id')).toBe('eml_1');
    expect(sent.raw.toString()).not.toContain('<ours@x.test>');
  });

  it('is kept in the other mode', () => {
    expect(sendFirst(open({ messageIds: 'kept' })).messageIdHeader).toBe('<ours@x.test>');
  });
});

describe('threads', () => {
  const followUp = (first: { messageIdHeader: string }, headers: Record<string, string> = {}) =>
    rawMail({
      'In-Reply-To': first.messageIdHeader,
      References: first.messageIdHeader,
      Subject: 'Re: A question',
      ...headers,
    });

  it('take in a follow-up with thread id, reference and subject', () => {
    const mailbox = open();
    const first = sendFirst(mailbox);
    expect(mailbox.sendMessage(followUp(first), first.threadId).threadId).toBe(first.threadId);
  });

  it.each([
    ['another subject', { Subject: 'Something else' }],
    [
      'our own Message-ID, which Gmail has replaced',
      {
        'In-Reply-To': '<ours@x.test>',
        References: '<ours@x.test>',
      },
    ],
  ])('do not take in a follow-up with %s', (_, headers) => {
    const mailbox = open();
    const first = sendFirst(mailbox);
    const second = mailbox.sendMessage(followUp(first, headers), first.threadId);
    expect(second.threadId).not.toBe(first.threadId);
  });

  it('do not take in a follow-up that does not name them', () => {
    const mailbox = open();
    const first = sendFirst(mailbox);
    expect(mailbox.sendMessage(followUp(first)).threadId).not.toBe(first.threadId);
  });

  it('must exist', () => {
    const mailbox = open();
    expect(() => mailbox.createDraft(rawMail(), 'deadbeef')).toThrow('not found');
  });

  it('take in replies and delivery reports by reference', () => {
    const mailbox = open();
    const first = sendFirst(mailbox);
    const bounce = rawMail({ Subject: 'Failure', References: first.messageIdHeader });
    expect(mailbox.deliver(bounce).threadId).toBe(first.threadId);
    expect(mailbox.deliver(rawMail()).threadId).not.toBe(first.threadId);
  });
});

describe('drafts', () => {
  it('go when they are sent; the mail gets another id in the same thread', () => {
    const mailbox = open();
    const draft = mailbox.createDraft(rawMail());

    const sent = mailbox.sendDraft(draft.draftId);

    expect(sent.id).not.toBe(draft.message.id);
    expect(sent.threadId).toBe(draft.message.threadId);
    expect(() => mailbox.getDraft(draft.draftId)).toThrow('not found');
    expect(() => mailbox.sendDraft(draft.draftId)).toThrow('not found');
    expect(mailbox.delivered).toHaveLength(1);
  });

  it.each([{ To: '' }, { To: 'nobody in particular' }])('need a recipient: %j', (headers) => {
    const mailbox = open();
    const { draftId } = mailbox.createDraft(rawMail(headers));
    expect(() => mailbox.sendDraft(draftId)).toThrow(/Recipient address required|Invalid To/);
    expect(mailbox.getDraft(draftId)).toBeDefined();
    expect(mailbox.delivered).toHaveLength(0);
  });
});

describe('search', () => {
  it('lags behind, while listings and threads do not', () => {
    const mailbox = open();
    const sent = sendFirst(mailbox);
    const query = `rfc822msgid:${sent.messageIdHeader}`;
    expect(mailbox.listMessages({ query })).toEqual([]);
    expect(mailbox.listMessages({ labelIds: ['SENT'] })).toHaveLength(1);
    expect(mailbox.getThread(sent.threadId)).toHaveLength(1);
  });

  it('finds what is old enough', () => {
    const mailbox = open({ searchLagMs: 0 });
    const sent = sendFirst(mailbox);
    expect(mailbox.listMessages({ query: `rfc822msgid:${sent.messageIdHeader}` })).toHaveLength(1);
    expect(mailbox.listMessages({ query: 'rfc822msgid:<ours@x.test>' })).toEqual([]);
  });
});

describe('history', () => {
  it('tells what came after a cursor, in growing ids', () => {
    const mailbox = open();
    const cursor = String(sendFirst(mailbox).historyId);
    const added = [mailbox.deliver(rawMail()), mailbox.deliver(rawMail())];

    const records = mailbox.historySince(cursor);

    expect(records.map(({ messageId }) => messageId)).toEqual(added.map(({ id }) => id));
    expect(records[1]?.id).toBeGreaterThan(records[0]?.id ?? 0);
  });

  it('expires', () => {
    const mailbox = open();
    const cursor = String(sendFirst(mailbox).historyId);
    mailbox.expireHistory();
    expect(() => mailbox.historySince(cursor)).toThrow('not found');

    const fresh = String(mailbox.currentHistoryId);
    const { id } = mailbox.deliver(rawMail());
    expect(mailbox.historySince(fresh).map(({ messageId }) => messageId)).toEqual([id]);
  });
});
