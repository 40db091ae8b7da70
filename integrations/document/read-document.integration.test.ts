import { describe, expect, it } from 'vitest';
import { buildDocx } from '#test/fixtures/document/build-docx.ts';
import { buildPdf } from '#test/fixtures/document/build-pdf.ts';
import { readDocument } from './read-document.ts';

const megabyte = 1024 * 1024;
const read = (file: Buffer | string, timeoutMs?: number) =>
  readDocument(new Uint8Array(Buffer.from(file)), timeoutMs);

describe('readDocument', () => {
  it('reads the pages of a PDF in their order', async () => {
    const text = await read(buildPdf(['Ada Lovelace\nAnalyst', 'Engines']));
    expect(text).toBe('Ada Lovelace\nAnalyst\n\nEngines');
  });

  it('reads the paragraphs of a Word document', async () => {
    expect(await read(buildDocx(['Ada Lovelace', 'Zürich &amp; London']))).toBe(
      'Ada Lovelace\n\nZürich & London',
    );
  });

  it.each([
    ['UTF-8', Buffer.from('Zoë Müller\nCTO')],
    ['UTF-16 with a mark', Buffer.from('\uFEFFZoë Müller\nCTO', 'utf16le')],
    ['Windows-1252', Buffer.from('Zoë Müller\nCTO', 'latin1')],
  ])('reads plain text in %s', async (_name, file) => {
    expect(await read(file)).toBe('Zoë Müller\nCTO');
  });

  it('goes by the bytes, not by a name, and tidies what it finds', async () => {
    expect(await read('Ada\r\n\r\n\r\n\r\n  Lovelace\u0000\u200B\t CTO ')).toBe(
      'Ada\n\nLovelace CTO',
    );
  });

  it.each([
    ['an empty file', 'empty_file', Buffer.alloc(0)],
    ['blanks only', 'no_text', Buffer.from(' \n\t ')],
    ['an old Word file', 'unknown_format', Buffer.from('d0cf11e0a1b11ae1', 'hex')],
    ['rich text', 'unknown_format', Buffer.from('{\\rtf1 Ada}')],
    ['an image', 'unknown_format', Buffer.from('89504e470d0a1a0a', 'hex')],
    ['a web page', 'unknown_format', Buffer.from('<!doctype html><p>Ada')],
    ['a program', 'unknown_format', Buffer.from(Array.from({ length: 900 }, (_, n) => n % 9))],
    ['an archive of another kind', 'unknown_format', archiveWithout()],
    ['a cut archive', 'damaged_file', buildDocx(['Ada']).subarray(0, 400)],
    ['a damaged PDF', 'damaged_file', Buffer.from('%PDF-1.7\nnothing more')],
    ['a scanned PDF', 'no_text', buildPdf(['', ''])],
    ['a Word document without text', 'no_text', buildDocx(['', ''])],
    ['a PDF of 51 pages', 'too_many_pages', buildPdf(Array.from({ length: 51 }, () => 'Ada'))],
    ['5 MB of text', 'too_much_text', Buffer.from('word '.repeat(megabyte))],
    ['a document that unpacks to 40 MB', 'unpacks_too_large', bomb()],
    ['one that lies about it', 'unpacks_too_large', lyingBomb()],
  ])('refuses %s and says %s', async (_name, fault, file) => {
    await expect(read(file)).rejects.toMatchObject({
      fault,
      message: expect.stringMatching(/^Expected .+, found .+/),
    });
  });

  it('does not wait longer than it was told for a document', async () => {
    await expect(read(buildPdf(['Ada']), 1)).rejects.toMatchObject({ fault: 'took_too_long' });
  });
});

function archiveWithout(): Buffer {
  const file = buildDocx(['Ada']);
  return Buffer.from(
    file.toString('latin1').replaceAll('word/document', 'xxxx/xxxxxxxx'),
    'latin1',
  );
}

function bomb(): Buffer {
  return buildDocx(['Ada'], { 'word/styles.xml': new Uint8Array(40 * megabyte) });
}

/** Its directory declares that the large part unpacks to a hundred bytes. */
function lyingBomb(): Buffer {
  const file = bomb();
  const size = Buffer.alloc(4);
  size.writeUInt32LE(40 * megabyte);
  for (let at = file.indexOf(size); at !== -1; at = file.indexOf(size, at + 4)) {
    file.writeUInt32LE(100, at);
  }
  return file;
}
