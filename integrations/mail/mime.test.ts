import fc from '#test/harness/fast-check.ts';
import { describe, expect, it } from 'vitest';
import { composeMime } from './mime.ts';
import type { OutgoingMail } from './outgoing-mail.ts';
import { parseRaw } from './parse-raw.ts';

const mail: OutgoingMail = {
  sendId: 'eml_0195d7',
  from: { address: 'you@sandbox.test', name: 'Jörg "J" Über' },
  to: { address: 'ada@client.test', name: 'Ada, Countess' },
  subject: 'Grüße aus Köln',
  text: 'Hello Ada,\n\nFrom now on: zażółć gęślą jaźń.\n.\n',
  html: '<p>Hello <b>Ada</b></p>',
  messageId: '<eml_0195d7@followthrough.test>',
};

describe('composeMime', () => {
  it('survives the way through a parser unchanged', async () => {
    const parsed = await parseRaw(await composeMime(mail));

    expect(parsed).toMatchObject({
      from: { address: 'you@sandbox.test', name: 'Jörg "J" Über' },
      to: [{ address: 'ada@client.test', name: 'Ada, Countess' }],
      subject: 'Grüße aus Köln',
      messageId: '<eml_0195d7@followthrough.test>',
    });
    expect(parsed.text).toContain('zażółć gęślą jaźń.\n.\n');
    expect(parsed.html).toContain('<b>Ada</b>');
  });

  it('carries our send id under exactly its name', async () => {
    const raw = (await composeMime(mail)).toString();
    expect(raw).toMatch(/^X-Followthrough-Send-Id: eml_0195d7\r$/m);
  });

  it('refers to the thread it continues', async () => {
    const inThread = {
      threadId: 't1',
      inReplyTo: '<2@mail.gmail.com>',
      references: ['<1@mail.gmail.com>', '<2@mail.gmail.com>'],
    };

    const parsed = await parseRaw(await composeMime({ ...mail, inThread }));

    expect(parsed.inReplyTo).toBe('<2@mail.gmail.com>');
    expect(parsed.references).toEqual(['<1@mail.gmail.com>', '<2@mail.gmail.com>']);
  });

  it('offers one-click unsubscribe in one unfolded, unencoded line', async () => {
    const unsubscribeUrl = `https://app.test/u/${'a1b2'.repeat(60)}`;

    const raw = (await composeMime({ ...mail, unsubscribeUrl })).toString();

    expect(raw).toContain(`List-Unsubscribe: <${unsubscribeUrl}>\r\n`);
    expect(raw).toContain('List-Unsubscribe-Post: List-Unsubscribe=One-Click\r\n');
  });

  it('does not read a file or URL that a text may look like', async () => {
    const parsed = await parseRaw(await composeMime({ ...mail, text: 'file:///etc/passwd' }));
    expect(parsed.text.trim()).toBe('file:///etc/passwd');
  });
});

describe('header injection', () => {
  const lineBreaks = ['\r\n', '\r', '\n', '\0', '\u2028', '\u2029'];
  const withBreak = fc
    .tuple(fc.string(), fc.constantFrom(...lineBreaks), fc.string())
    .map((parts) => parts.join(''));
  const places: ((text: string) => OutgoingMail)[] = [
    (text) => ({ ...mail, subject: text }),
    (text) => ({ ...mail, sendId: text }),
    (text) => ({ ...mail, messageId: `<${text}@x.test>` }),
    (text) => ({ ...mail, from: { address: 'you@sandbox.test', name: text } }),
    (text) => ({ ...mail, from: { address: `you@sandbox.test${text}` } }),
    (text) => ({ ...mail, to: { address: 'ada@client.test', name: text } }),
    (text) => ({ ...mail, to: { address: `${text}ada@client.test` } }),
    (text) => ({ ...mail, unsubscribeUrl: `https://x.test/${text}` }),
    (text) => ({ ...mail, inThread: { threadId: 't', inReplyTo: `<${text}>`, references: [] } }),
    (text) => ({
      ...mail,
      inThread: { threadId: 't', inReplyTo: '<a@b>', references: [`<${text}>`] },
    }),
  ];

  it('refuses every line break in every header', async () => {
    await fc.assert(
      fc.asyncProperty(withBreak, fc.constantFrom(...places), async (text, place) => {
        await expect(composeMime(place(text))).rejects.toMatchObject({
          kind: 'rejected',
          effect: 'none',
          reason: 'invalid_header',
        });
      }),
      { numRuns: 1_000 },
    );
  });

  it.each([
    'ada@client.test, eve@evil.test',
    '"ada@client.test"@evil.test',
    'ada@client.test<eve@evil.test>',
    'ada(comment)@client.test',
    'group:ada@client.test;',
    'ada',
    '',
  ])('refuses %j as an address', async (address) => {
    const sending = composeMime({ ...mail, to: { address } });
    await expect(sending).rejects.toMatchObject({ reason: 'invalid_header' });
  });

  it('writes no header but its own, whatever the texts are', async () => {
    const own =
      /^(X-Followthrough-Send-Id|From|To|Subject|Message-ID|Date|MIME-Version|Content-.*)$/;
    const oneLine = fc
      .string({ unit: 'binary' })
      .filter((text) => !/[\r\n\0\u2028\u2029]/.test(text));
    await fc.assert(
      fc.asyncProperty(oneLine, oneLine, fc.string({ unit: 'binary' }), async (a, b, text) => {
        const from = { ...mail.from, name: a };
        const raw = (await composeMime({ ...mail, from, subject: b, text })).toString();
        const lines = raw.split('\r\n\r\n', 1)[0]?.split('\r\n') ?? [];
        const names = lines.filter((line) => !line.startsWith(' ')).map((l) => l.split(':', 1)[0]);
        for (const name of names) expect(name).toMatch(own);
      }),
      { numRuns: 150 },
    );
  });
});
