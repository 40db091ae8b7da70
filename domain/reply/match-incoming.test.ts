import { describe, expect, it } from 'vitest';
import type { ParsedMail } from '../email/parsed-mail.ts';
import { matchIncoming, matchKeys } from './match-incoming.ts';
import type { KnownEmail } from './match-incoming.ts';

const sendIdHeader = 'x-followthrough-send-id';

const mail = (parts: Partial<ParsedMail>): ParsedMail => ({
  from: { address: 'ana@acme.example' },
  to: [],
  subject: '',
  references: [],
  headers: {},
  text: '',
  ...parts,
});
const known = (emailId: string, day: number): KnownEmail => ({
  emailId,
  messageIdHeader: `<${emailId}@mail.example>`,
  providerThreadId: 'thread-1',
  sentAt: new Date(Date.UTC(2026, 10, day)),
});
const first = known('eml_1', 1);
const second = known('eml_2', 4);
const elsewhere = { ...known('eml_9', 9), providerThreadId: 'thread-9' };

describe('the keys of a received mail', () => {
  it('are the ids it answers, the parent first, each once', () => {
    const keys = matchKeys(
      mail({ inReplyTo: ' <b@x>\r\n\t<c@x>', references: ['<a@x>', '<b@x>'] }),
      sendIdHeader,
    );
    expect(keys.messageIds).toEqual(['<b@x>', '<c@x>', '<a@x>']);
  });

  it('are also what a report returns', () => {
    const originalHeaders =
      'Message-ID: <new@mail.gmail.com>\nX-Google-Original-Message-ID: <old@us.example>\nX-Followthrough-Send-Id: eml_1';
    expect(
      matchKeys(mail({ report: { type: 'delivery-status', originalHeaders } }), sendIdHeader),
    ).toEqual({
      messageIds: [],
      returnedSendIds: ['eml_1'],
      returnedMessageIds: ['<new@mail.gmail.com>', '<old@us.example>'],
    });
  });

  it('are bounded, whatever a hostile mail names', () => {
    const references = Array.from({ length: 5_000 }, (_, index) => `<${index}@x>`);
    const { messageIds } = matchKeys(
      mail({ references, inReplyTo: '<'.repeat(100_000) }),
      sendIdHeader,
    );
    expect(messageIds).toHaveLength(50);
    expect(messageIds[0]).toBe('<4999@x>');
  });
});

describe('a received mail belongs to', () => {
  const match = (
    parts: Partial<ParsedMail>,
    threadId = 'unknown',
    emails = [first, second, elsewhere],
  ) => matchIncoming(matchKeys(mail(parts), sendIdHeader), threadId, emails);

  it('the mail it answers, though its thread holds later ones', () => {
    expect(match({ inReplyTo: '<eml_1@mail.example>' }, 'thread-1')).toEqual({
      kind: 'matched',
      by: 'message_id',
      email: first,
    });
  });

  it('the nearest mail of its References', () => {
    const references = ['<eml_1@mail.example>', '<eml_2@mail.example>', '<own@acme.example>'];
    expect(match({ references })).toMatchObject({ by: 'message_id', email: second });
  });

  it('the mail it answers rather than the thread the provider put it in', () => {
    expect(match({ inReplyTo: '<eml_9@mail.example>' }, 'thread-1')).toMatchObject({
      email: elsewhere,
    });
  });

  it('the latest mail of its thread when it names none', () => {
    expect(match({}, 'thread-1')).toEqual({ kind: 'matched', by: 'thread', email: second });
  });

  it.each([
    'X-Followthrough-Send-Id: eml_1',
    'Message-ID: <eml_1@mail.example>',
    'X-Google-Original-Message-ID: <eml_1@mail.example>',
  ])('the mail it returns (%s), before its thread and its References', (originalHeaders) => {
    const report = { type: 'delivery-status', originalHeaders };
    const parts = { report, inReplyTo: '<eml_2@mail.example>' };
    expect(match(parts, 'thread-1')).toEqual({ kind: 'matched', by: 'dsn', email: first });
  });

  it('nothing when nothing is known', () => {
    expect(match({ inReplyTo: '<stranger@x>' })).toEqual({ kind: 'unmatched' });
    expect(match({}, 'thread-1', [])).toEqual({ kind: 'unmatched' });
  });

  it('no mail without a Message-ID by the lack of one', () => {
    const unsent = { ...first, messageIdHeader: null, providerThreadId: null, sentAt: null };
    expect(match({ inReplyTo: 'null' }, 'thread-1', [unsent])).toEqual({ kind: 'unmatched' });
  });
});
