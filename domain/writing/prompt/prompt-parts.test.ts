import { expect, it } from 'vitest';
import { sampleInputs, sampleSender, sampleThread } from '#test/harness/writing-samples.ts';
import { assemblePrompt } from '../assemble-prompt.ts';
import { writingKinds } from '../writing-kind.ts';
import type { WritingInputs } from '../writing-inputs.ts';

const userText = (inputs: WritingInputs) =>
  assemblePrompt(inputs, { tokenBudget: 8_000 }).messages[1]?.content ?? '';

it('holds all that is known of the sender, the recipient, the company and what was said', () => {
  const sender = { ...sampleSender, say: ['Cheers'], resumeText: 'Ran the night shift.' };
  const recipient = { ...sampleInputs().recipient, location: 'Lisbon, Portugal' };
  const thread = [
    ...sampleThread,
    {
      from: 'recipient' as const,
      at: '2026-11-12T08:00:00Z',
      subject: 'Re: Payouts',
      text: 'Not now.',
    },
  ];
  const knowledge = [
    { title: 'Note, 2026-10-02: Call', text: 'Prefers mornings.', rank: 2 },
    { title: 'Notes of a meeting, 2026-10-01: Porto', text: 'Opens in Porto.', rank: 1 },
  ];
  const instruction = 'Be shorter.';
  const prompt = userText(
    sampleInputs({ kind: 'follow_up', sender, recipient, thread, knowledge, instruction }),
  );
  const facts = [
    ['brief', 'Offer a short call.'],
    ['instruction', instruction],
    ['style', 'calm and direct'],
    ['style', 'rockstar'],
    ['style', 'Cheers'],
    ['sender', 'Headline: Backend engineer for durable systems'],
    ['sender', 'Skills: Node.js, PostgreSQL, Temporal'],
    ['sender', 'Looks for: Staff engineer'],
    ['sender', 'Experience: Senior engineer, Northwind (2021 to today). Cut failed payouts'],
    ['sender', 'Project: Ledgerline (https://ledgerline.example/demo). An append-only ledger'],
    ['sender', 'https://cal.example/jo'],
    ['sender resume', 'Ran the night shift.'],
    ['recipient', 'Name: Ana Perez'],
    ['recipient', 'Company: Acme Anvils'],
    ['recipient', 'Role: Head of Payments'],
    ['recipient', 'Website: https://acme.example'],
    ['recipient', 'Location: Lisbon, Portugal'],
    ['recipient', 'city: Lisbon'],
    ['company', 'opened an office in Porto in March 2026'],
    ['company', 'Read at: News https://acme.example/news'],
    ['knowledge 1', 'Opens in Porto.'],
    ['knowledge 2', 'Prefers mornings.'],
    ['thread 1', 'Would a short call about your payouts be useful to you?'],
    ['thread 2', 'Not now.'],
  ] as const;
  const blocks = new Map(
    prompt.split(/\n(?=--- (?:DATA|ORDER) )/).map((block) => {
      const [, label = ''] = /^--- (?:DATA|ORDER) (\w+(?: \w+)?)/.exec(block) ?? [];
      return [label, block];
    }),
  );
  for (const [label, text] of facts) expect(blocks.get(label)).toContain(text);
});

it('names each note and each earlier mail by its title, with its rank', () => {
  const knowledge = [
    { title: 'Note, 2026-10-02: Call', text: 'Prefers mornings.', rank: 2 },
    { title: 'Note, 2026-10-01: Porto', text: 'Opens in Porto.', rank: 1 },
  ];
  const inputs = sampleInputs({ kind: 'follow_up', thread: sampleThread, knowledge });
  const { used } = assemblePrompt(inputs, { tokenBudget: 8_000 });
  expect(used.filter(({ title }) => title)).toMatchObject([
    { label: 'knowledge 1', title: 'Note, 2026-10-01: Porto' },
    { label: 'knowledge 2', title: 'Note, 2026-10-02: Call' },
    { label: 'thread 1', title: 'Payouts at Acme Anvils' },
  ]);
});

it('gives each kind of mail a task of its own', () => {
  const tasks = writingKinds.map((kind) => userText(sampleInputs({ kind })).split('\n')[0]);
  expect(tasks).toEqual([
    expect.stringContaining('the first mail to somebody who does not know the sender'),
    expect.stringContaining('a follow-up: the recipient has not answered'),
    expect.stringContaining('after a meeting'),
    expect.stringContaining('was in touch with and then lost'),
    expect.stringContaining('about something new'),
    expect.stringContaining('Invite to an event'),
  ]);
});
