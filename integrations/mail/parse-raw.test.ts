import fc from '#test/harness/fast-check.ts';
import { describe, expect, it } from 'vitest';
import { composeMime } from './mime.ts';
import { parseRaw } from './parse-raw.ts';

const mail = (...lines: string[]) => Buffer.from(lines.join('\r\n'));

it('keeps attachments and pictures out of what a mail says', async () => {
  const raw = await composeMime({
    from: { address: 'ada@client.test' },
    to: { address: 'you@sandbox.test' },
    subject: 'Re: Hello',
    text: 'Yes, see below.',
    html: '<p>Yes, see below.</p><img src="cid:1">',
    messageId: '<1@client.test>',
    files: [
      { name: 'notes.txt', mediaType: 'text/plain', content: Buffer.from('unsubscribe me') },
      { name: 'page.html', mediaType: 'text/html', content: Buffer.from('<p>remove me</p>') },
      { name: 'a.png', mediaType: 'image/png', content: Buffer.from('x'), contentId: '1' },
    ],
  });
  const { text, html } = await parseRaw(raw);
  expect(text.trim()).toBe('Yes, see below.');
  expect(html?.trim()).toBe('<p>Yes, see below.</p><img src="cid:1@client.test">');
});

describe('parseRaw', () => {
  it('keeps repeated headers apart and unfolds long ones', async () => {
    const parsed = await parseRaw(
      mail('Received: one', 'Received: two,', '\tfolded', 'Subject: Hi', '', 'Text'),
    );
    expect(parsed.headers['received']).toEqual(['one', 'two, folded']);
  });

  it('reads an encoded sender and subject', async () => {
    const parsed = await parseRaw(
      mail(
        'From: =?utf-8?Q?J=C3=B6rg?= <joerg@client.test>',
        'Subject: =?iso-8859-1?Q?Gr=FC=DFe?=',
        '',
        '',
      ),
    );
    expect(parsed.from).toEqual({ address: 'joerg@client.test', name: 'Jörg' });
    expect(parsed.subject).toBe('Grüße');
  });

  it('leaves nothing that a row cannot hold', async () => {
    const parsed = await parseRaw(
      mail(
        'From: "A\0da" <a\0da@client.test>',
        'Subject: =?utf-8?B?AGhp?=',
        'Message-ID: <a\0@x>',
        'In-Reply-To: <b\0@x>',
        'References: <c\0@x>',
        'X-Odd: \0',
        'Content-Type: multipart/report; boundary="b"; report-type="delivery-status"',
        '',
        '--b',
        'Content-Transfer-Encoding: base64',
        '',
        Buffer.from('Yes\0').toString('base64'),
        '--b',
        'Content-Type: message/delivery-status',
        '',
        'Diagnostic-Code: smtp; 4\0',
        '--b',
        'Content-Type: text/rfc822-headers',
        '',
        'Subject: \0',
        '--b--',
      ),
    );
    expect(parsed.report).toMatchObject({ originalHeaders: expect.anything() });
    expect(JSON.stringify(parsed)).not.toContain('\\u0000');
  });

  it('opens address groups', async () => {
    const parsed = await parseRaw(mail('To: Team: a@x.test, b@x.test;, c@x.test', '', ''));
    expect(parsed.to.map(({ address }) => address)).toEqual(['a@x.test', 'b@x.test', 'c@x.test']);
  });

  it('knows an ordinary mail from a report', async () => {
    const parsed = await parseRaw(mail('Content-Type: text/plain', '', 'multipart/report'));
    expect(parsed.report).toBeUndefined();
  });

  it('reads a report that returns headers only', async () => {
    const parsed = await parseRaw(
      mail(
        'Content-Type: multipart/report; boundary="b"; report-type="delivery-status"',
        '',
        '--b',
        'Content-Type: text/plain',
        '',
        'Sorry.',
        '--b',
        'Content-Type: message/delivery-status',
        '',
        'Reporting-MTA: dns; mx.client.test',
        '',
        'Final-Recipient: rfc822; ada@client.test',
        'Status: 5.1.1',
        '--b',
        'Content-Type: text/rfc822-headers',
        '',
        'X-Followthrough-Send-Id: eml_1',
        'Message-ID: <real@mail.gmail.com>',
        '--b--',
        '',
      ),
    );
    expect(parsed.text.trim()).toBe('Sorry.');
    expect(parsed.report?.deliveryStatus).toContain('Status: 5.1.1');
    expect(parsed.report?.originalHeaders).toContain('X-Followthrough-Send-Id: eml_1');
  });

  it('does not mix a forwarded mail into the text', async () => {
    const parsed = await parseRaw(
      mail(
        'Content-Type: multipart/mixed; boundary="b"',
        '',
        '--b',
        'Content-Type: text/plain',
        '',
        'See below.',
        '--b',
        'Content-Type: message/rfc822',
        '',
        'Subject: Earlier',
        '',
        'Please unsubscribe me.',
        '--b--',
        '',
      ),
    );
    expect(parsed.text.trim()).toBe('See below.');
    expect(parsed.report).toBeUndefined();
  });

  it('leaves out a date that is none', async () => {
    expect(await parseRaw(mail('Date: tomorrow maybe', '', ''))).not.toHaveProperty('date');
  });

  it('survives a header called __proto__', async () => {
    const parsed = await parseRaw(mail('__proto__: polluted', 'constructor: x', '', ''));
    expect(parsed.headers['constructor']).toEqual(['x']);
    expect({}).not.toHaveProperty('polluted');
  });

  it('still reads the headers of a mail nested too deeply to open', async () => {
    const nested = Array.from({ length: 400 }, (_, depth) => [
      `--b${depth}`,
      `Content-Type: multipart/mixed; boundary="b${depth + 1}"`,
      '',
    ]).flat();
    const parsed = await parseRaw(
      mail(
        'From: eve@evil.test',
        'Auto-Submitted: auto-replied',
        'Content-Type: multipart/mixed; boundary="b0"',
        '',
        ...nested,
        'x',
      ),
    );
    expect(parsed.from.address).toBe('eve@evil.test');
    expect(parsed.headers['auto-submitted']).toEqual(['auto-replied']);
  });

  it('never throws, whatever bytes arrive', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 2_000 }), async (bytes) => {
        await expect(parseRaw(bytes)).resolves.toHaveProperty('text');
      }),
      { numRuns: 500 },
    );
  });
});
