import fc from '#test/harness/fast-check.ts';
import { describe, expect, it } from 'vitest';
import { textToHtml } from './text-to-html.ts';

const link = (url: string) => `<a href="${url}">${url}</a>`;

describe('the HTML alternative of a text', () => {
  it('keeps paragraphs and line breaks', () => {
    expect(textToHtml('\nHi Ana,\n\nfirst\nsecond\n \n\nBye\n')).toBe(
      '<p>Hi Ana,</p>\n<p>first<br>\nsecond</p>\n<p>Bye</p>',
    );
  });

  it('escapes everything that could be markup', () => {
    expect(textToHtml(`<b a="1" b='2'>&amp;</b>`)).toBe(
      '<p>&lt;b a=&quot;1&quot; b=&#39;2&#39;&gt;&amp;amp;&lt;/b&gt;</p>',
    );
  });

  it.each([
    ['See https://a.example/b.', `See ${link('https://a.example/b')}.`],
    ['(https://a.example/b)', `(${link('https://a.example/b')})`],
    ['https://a.example/b_(c)', link('https://a.example/b_(c)')],
    ['HTTPS://a.example?!', `${link('HTTPS://a.example')}?!`],
    ['https://a.example/?a=1&b=2', link('https://a.example/?a=1&amp;b=2')],
    [
      'https://a.example, https://b.example',
      `${link('https://a.example')}, ${link('https://b.example')}`,
    ],
    ['<https://a.example>', `&lt;${link('https://a.example')}&gt;`],
    ['https://a.example"onclick="x', `${link('https://a.example')}&quot;onclick=&quot;x`],
  ])('links %s', (text, html) => {
    expect(textToHtml(text)).toBe(`<p>${html}</p>`);
  });

  it.each([
    'http://a.example',
    'javascript:alert(1)',
    'data:text/html,x',
    'https://',
    'https://[',
    'www.a.example',
  ])('does not link %s', (text) => {
    expect(textToHtml(text)).not.toContain('<a');
  });

  it('contains no tag but its own, whatever the text', () => {
    const piece = fc.constantFrom(
      '<',
      '>',
      '"',
      "'",
      '&',
      'https://a.b/',
      'script',
      ' ',
      '\n',
      '=',
      '(',
      ')',
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(piece, fc.string({ maxLength: 3 }))), (pieces) => {
        const foreign = textToHtml(pieces.join('')).replaceAll(
          /<\/?p>|<br>|<\/a>|<a href="https:\/\/[^"<>]*">/gi,
          '',
        );
        expect(foreign).not.toMatch(/[<>"']/);
      }),
      { numRuns: 5_000 },
    );
  });
});
