import PostalMime from 'postal-mime';
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

describe('files of a mail', () => {
  const png = Buffer.from('\x89PNG\r\n\x1a\n\r\n.\r\n\0', 'latin1');
  const files = [
    { name: 'Logo “1”.png', mediaType: 'image/png', content: png, contentId: 'fil_1' },
    {
      name: '预算 März 2026; final.csv',
      mediaType: 'text/csv',
      content: Buffer.from('a\n\n\r\n.\nb'),
    },
    { name: 'x'.repeat(140) + '.txt', mediaType: 'text/plain', content: Buffer.from('ä') },
    {
      name: 'mail.eml',
      mediaType: 'application/octet-stream',
      content: Buffer.from('From: x\n\nFrom here'),
    },
  ];
  const html = '<p>See <img src="cid:fil_1"></p>';
  const parse = async (change: Partial<OutgoingMail>) =>
    PostalMime.parse(await composeMime({ ...mail, ...change }));

  it('arrive byte for byte, by their names, beside text and HTML', async () => {
    const parsed = await parse({ html, files });
    expect(parsed.text?.trim()).toContain('zażółć gęślą jaźń.');
    expect(parsed.html?.trim()).toBe('<p>See <img src="cid:fil_1@sandbox.test"></p>');
    expect(
      parsed.attachments.map(({ filename, mimeType, disposition, contentId, content }) => ({
        name: filename,
        mediaType: mimeType,
        isShown: disposition === 'inline',
        content: typeof content === 'string' ? content : Buffer.from(new Uint8Array(content)),
        ...(contentId && { contentId: contentId.replace(/^<(.*)@sandbox\.test>$/, '$1') }),
      })),
    ).toEqual(files.map((file) => ({ ...file, isShown: 'contentId' in file })));
  });

  it('lie as RFC 2387 says: pictures with the HTML, attachments outside', async () => {
    const raw = (await composeMime({ ...mail, html, files })).toString();
    const types = Array.from(raw.matchAll(/^Content-Type: ([^;\s]+)/gim), ([, type]) => type);
    expect(types).toEqual([
      'multipart/mixed',
      'multipart/alternative',
      'text/plain',
      'multipart/related',
      'text/html',
      'image/png',
      'text/csv',
      'text/plain',
      'application/octet-stream',
    ]);
    expect(raw.split('\r\n').every((line) => line.length <= 998)).toBe(true);
    // The upload to Gmail takes the mail as ASCII.
    expect(Buffer.from(raw, 'latin1').toString()).toBe(raw);
  });

  it('leave a mail without them as it was', async () => {
    const plain = (change: Partial<OutgoingMail>) =>
      composeMime({ ...mail, ...change }).then((raw) =>
        raw.toString().replaceAll(/--_NmP-\w+-Part_\d|^Date: .*$/gm, ''),
      );
    expect(await plain({})).toContain('Content-Type: multipart/alternative;');
    expect(await plain({})).not.toContain('multipart/mixed');
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
