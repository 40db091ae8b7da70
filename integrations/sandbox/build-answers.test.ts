import { describe, expect, it } from 'vitest';
import { composeMime } from '../mail/mime.ts';
import { parseRaw } from '../mail/parse-raw.ts';
import type { AnsweredMail } from './answered-mail.ts';
import { buildBounce, unknownRecipient } from './build-bounce.ts';
import { buildOutOfOffice } from './build-out-of-office.ts';
import { buildReply } from './build-reply.ts';

const at = new Date('2026-11-21T10:00:00Z');
const common = { messageId: '<answer@client.test>', at };

async function ourMail(): Promise<AnsweredMail> {
  const from = { address: 'you@sandbox.test', name: 'Yoú' };
  const to = { address: 'ada@client.test', name: 'Ada' };
  const raw = await composeMime({
    sendId: 'eml_1',
    from,
    to,
    subject: 'A question',
    text: 'Hello Ada,\nmay I ask?',
    messageId: '<real@mail.gmail.com>',
  });
  const sentAt = new Date('2026-11-20T10:00:00Z');
  const references = ['<earlier@mail.gmail.com>'];
  const mail = { from, to, subject: 'A question', text: 'Hello Ada,\nmay I ask?' };
  return { ...mail, messageId: '<real@mail.gmail.com>', references, sentAt, raw };
}

describe('buildReply', () => {
  it('answers in the thread, with our mail quoted', async () => {
    const reply = await parseRaw(await buildReply(await ourMail(), { ...common, text: 'Sure!' }));

    expect(reply).toMatchObject({
      from: { address: 'ada@client.test', name: 'Ada' },
      to: [{ address: 'you@sandbox.test', name: 'Yoú' }],
      subject: 'Re: A question',
      inReplyTo: '<real@mail.gmail.com>',
      references: ['<earlier@mail.gmail.com>', '<real@mail.gmail.com>'],
      date: at,
    });
    expect(reply.text).toContain('Sure!');
    expect(reply.text).toContain('> may I ask?');
    expect(reply.headers['auto-submitted']).toBeUndefined();
  });

  it('does not stack Re: on Re:', async () => {
    const mail = { ...(await ourMail()), subject: 'Re: A question' };
    const reply = await parseRaw(await buildReply(mail, { ...common, text: 'Sure!' }));
    expect(reply.subject).toBe('Re: A question');
  });
});

describe('buildOutOfOffice', () => {
  it('says by its headers that a machine answers, and when the person is back', async () => {
    const raw = await buildOutOfOffice(await ourMail(), { ...common, returnOn: '2026-12-02' });

    const answer = await parseRaw(raw);

    expect(answer.headers['auto-submitted']).toEqual(['auto-replied']);
    expect(answer.subject).toBe('Auto: A question');
    expect(answer.inReplyTo).toBe('<real@mail.gmail.com>');
    expect(answer.text).toContain('Wednesday, 2 December 2026');
  });
});

describe('buildBounce', () => {
  it('is a delivery report that names the recipient, the status and the returned mail', async () => {
    const raw = await buildBounce(await ourMail(), { ...common, failure: unknownRecipient });

    const bounce = await parseRaw(raw);

    expect(bounce.from.address).toBe('mailer-daemon@googlemail.com');
    expect(bounce.headers['x-failed-recipients']).toEqual(['ada@client.test']);
    expect(bounce.report?.type).toBe('delivery-status');
    expect(bounce.report?.deliveryStatus).toContain('Final-Recipient: rfc822; ada@client.test');
    expect(bounce.report?.deliveryStatus).toContain('Action: failed\nStatus: 5.1.1\n');
    expect(bounce.report?.originalHeaders).toContain('X-Followthrough-Send-Id: eml_1');
    expect(bounce.report?.originalHeaders).not.toContain('may I ask?');
    expect(bounce.text).toContain('could not be delivered');
    expect(bounce.text).not.toContain('may I ask?');
  });
});
