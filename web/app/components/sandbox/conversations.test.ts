import { expect, it } from 'vitest';
import { conversations } from './conversations.ts';

const mail = (id: string, threadId: string, to: string, sentAt: string) => ({
  id,
  threadId,
  from: 'ana@acme.example',
  to,
  subject: `About ${threadId}`,
  text: 'Hi',
  sentAt,
});

it('puts a follow-up under the mail it follows, and the latest conversation on top', () => {
  const grouped = conversations([
    mail('m3', 'a', 'lena@x.example', '2026-11-24T09:00:00.000Z'),
    mail('m2', 'b', 'omar@x.example', '2026-11-22T09:00:00.000Z'),
    mail('m1', 'a', 'lena@x.example', '2026-11-21T09:00:00.000Z'),
  ]);
  expect(
    grouped.map(({ recipient, messages }) => [recipient, messages.map(({ id }) => id)]),
  ).toEqual([
    ['lena@x.example', ['m1', 'm3']],
    ['omar@x.example', ['m2']],
  ]);
});
