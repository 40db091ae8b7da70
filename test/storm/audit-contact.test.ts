import { describe, expect, it } from 'vitest';
import { auditContact } from './audit-contact.ts';
import type { StormContact } from './storm-contact.ts';

const at = (second: number) => new Date(Date.UTC(2026, 10, 21, 12, 0, second));
const headers = ['<1@ours.test>', '<2@ours.test>', '<3@ours.test>'];

const mail = (number: number): StormContact['mails'][number] => ({
  messageId: `message-${number}`,
  threadId: 'thread',
  sendId: `eml_${number}`,
  to: 'ada@client.test',
  number,
  messageIdHeader: headers[number - 1] ?? '',
  inReplyTo: headers[number - 2] ?? null,
  references: headers.slice(0, number - 1),
  acceptedAt: at(10 * number),
});

const row = (number: number): StormContact['ledger'][number] => ({
  id: `eml_${number}`,
  number,
  state: 'sent',
  claimedAt: at(10 * number - 1),
  providerMessageId: `message-${number}`,
});

/** A contact with whom all went well, but for what is named. */
const contact = (odd: Partial<StormContact>): StormContact => ({
  address: 'ada@client.test',
  status: 'Follow-Up 2',
  hasAnswered: false,
  replyStoredAt: null,
  ledger: [row(1), row(2), row(3)],
  mails: [mail(1), mail(2), mail(3)],
  ...odd,
});

const answered = { hasAnswered: true, status: 'Replied', replyStoredAt: at(15) } as const;

const kindsOf = (odd: Partial<StormContact>) => auditContact(contact(odd)).map(({ kind }) => kind);

it('finds nothing where every mail is there once, in order, in its thread', () => {
  expect(kindsOf({})).toEqual([]);
});

it('finds nothing where a reply ended the sequence, though the next mail was written', () => {
  const ledger = [row(1), { ...row(2), state: 'cancelled' as const, providerMessageId: null }];
  expect(kindsOf({ ...answered, mails: [mail(1)], ledger })).toEqual([]);
});

describe('names', () => {
  const again = { ...mail(2), messageId: 'message-2b', acceptedAt: at(25) };
  const elsewhere = { ...mail(2), threadId: 'other' };
  it.each<[string, string, Partial<StormContact>]>([
    ['a mail that came twice', 'doubled', { mails: [mail(1), mail(2), again, mail(3)] }],
    ['a mail that never came', 'lost', { mails: [mail(1), mail(2)] }],
    ['mails in the wrong order', 'out_of_order', { mails: [mail(2), mail(1), mail(3)] }],
    ['a gap', 'out_of_order', { mails: [mail(1), mail(3)] }],
    ['a mail outside its thread', 'wrong_thread', { mails: [mail(1), elsewhere, mail(3)] }],
    ['a mail after the reply', 'after_reply', answered],
    ['an answer nobody heard', 'status_differs', { hasAnswered: true }],
    ['a wrong status', 'status_differs', { status: 'Follow-Up 1' }],
    ['a mail in doubt', 'uncertain', { ledger: [row(1), { ...row(2), state: 'unknown' }, row(3)] }],
    ['a mail the ledger lacks', 'ledger_differs', { ledger: [row(1), row(2)] }],
    [
      'a row that names the message of another',
      'ledger_differs',
      { ledger: [row(1), { ...row(2), id: 'eml_9' }, row(3)] },
    ],
    [
      'a row left under way',
      'ledger_differs',
      { ledger: [row(1), row(2), row(3), { ...row(3), id: 'eml_4', state: 'sending' }] },
    ],
  ])('%s', (_, kind, odd) => {
    expect(kindsOf(odd)).toContain(kind);
  });
});
