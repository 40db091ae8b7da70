import { describe, expect, it } from 'vitest';
import { isBlockedFile } from './is-blocked-file.ts';
import { fileFault } from './file-fault.ts';
import { fileName } from './file-name.ts';
import { formatBytes } from './format-bytes.ts';
import { inlineFileIds } from './inline-file-ids.ts';
import { mediaTypeOf } from './media-type-of.ts';

describe('the name of a file', () => {
  it.each([
    ['Offer.pdf', 'Offer.pdf'],
    ['/etc/passwd', 'passwd'],
    ['C:\\Users\\ana\\Angebot für März.pdf', 'Angebot für März.pdf'],
    ['a\r\nContent-Type: text/html\r\n\r\n<b>.png', 'html _b_.png'],
    ['photo_\u202egpj.exe', 'photo_gpj.exe'],
    ['..', 'file'],
    ['', 'file'],
    ['a"b".txt', 'a_b_.txt'],
    ['e\u0301.txt', '\u00e9.txt'],
    [`${'x'.repeat(300)}.docx`, `${'x'.repeat(145)}.docx`],
    [`${'😀'.repeat(300)}.pdf`, `${'😀'.repeat(146)}.pdf`],
  ])('%j is shown as %j', (given, shown) => {
    expect(fileName(given)).toBe(shown);
  });
});

describe('what a file is', () => {
  const bytes = (text: string) => Buffer.from(text, 'latin1');
  it.each([
    ['a.png', '\x89PNG\r\n\x1a\n....', 'image/png'],
    ['a.txt', '\xff\xd8\xff\xe0', 'image/jpeg'],
    ['a.gif', 'GIF89a', 'image/gif'],
    ['a.webp', 'RIFF1234WEBPVP8 ', 'image/webp'],
    ['a.png', '<script>alert(1)</script>', 'application/octet-stream'],
    ['a.svg', '<svg onload=alert(1)>', 'application/octet-stream'],
    ['a.html', '<b>', 'application/octet-stream'],
    ['a.PDF', '%PDF-1.7', 'application/pdf'],
    ['a', '', 'application/octet-stream'],
    ['constructor.constructor', 'x', 'application/octet-stream'],
  ])('%s that begins with %j is %s', (name, head, type) => {
    expect(mediaTypeOf(name, bytes(head))).toBe(type);
  });

  it.each([
    ['setup.exe', true],
    ['setup.EXE', true],
    ['a.pdf.js', true],
    ['invoice.exe.pdf', false],
    ['exe', false],
  ])('%s is refused by mail programs: %s', (name, isRefused) => {
    expect(isBlockedFile(name)).toBe(isRefused);
  });

  it.each([
    [0, '0 B'],
    [1_023, '1023 B'],
    [350_000, '342 KB'],
    [10 * 1_048_576, '10 MB'],
    [1_300_000, '1.2 MB'],
    [1_536 * 1_048_576, '1.5 GB'],
  ])('%i bytes are %s', (size, words) => {
    expect(formatBytes(size)).toBe(words);
  });
});

describe('the files of an email', () => {
  const mebibyte = 1_048_576;
  const known = [
    { id: 'fil_a', name: 'A.png', mediaType: 'image/png', byteSize: 6 * mebibyte },
    { id: 'fil_b', name: 'B.pdf', mediaType: 'application/pdf', byteSize: 5 * mebibyte },
    { id: 'fil_c', name: 'C.png', mediaType: 'image/png', byteSize: 4 * mebibyte },
  ];
  const mail = (attachmentIds: string[], body = '', format: 'text' | 'html' = 'html') => ({
    attachmentIds,
    body,
    format,
  });
  const shows = (id: string) => `<p><img src="cid:${id}"></p>`;

  it('are found in its HTML once each', () => {
    expect(inlineFileIds(shows('fil_a') + shows('fil_c') + shows('fil_a'))).toEqual([
      'fil_a',
      'fil_c',
    ]);
  });

  it.each([
    ['all there', mail(['fil_a'], shows('fil_c')), null],
    ['shown and attached is sent twice', mail(['fil_c'], shows('fil_c')), null],
    ['in a text nothing is shown', mail([], shows('fil_x'), 'text'), null],
    ['attached', mail(['fil_x']), 'There is no file fil_x to attach.'],
    ['shown', mail([], shows('fil_x')), 'There is no file fil_x to show.'],
    [
      'shown that is no image',
      mail([], shows('fil_b')),
      'B.pdf is no PNG, JPEG, GIF or WebP image: attach it instead.',
    ],
    [
      'too large together',
      mail(['fil_b'], shows('fil_a')),
      'The files of this email are 11 MB together; at most 10 MB go along.',
    ],
  ])('%s', (_case, email, message) => {
    expect(fileFault(email, known)?.message ?? null).toBe(message);
  });
});
