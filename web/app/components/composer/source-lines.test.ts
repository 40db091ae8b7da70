// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { nobody } from '#domain/email/nobody.ts';
import { plainOfHtml } from '#domain/email/plain-of-html.ts';
import { renderEmail } from '#domain/email/render-email.ts';
import fc from '#test/harness/fast-check.ts';
import { keptByEditor } from './rich/rich-html.ts';
import { sourceLines } from './source-lines.ts';

const words = 'Some words that make this line a long one, so that it is worth a line of its own. ';
const long = (html: string) => html.replace('…', words.repeat(2));

/** What the text part says to somebody of this company. */
function textFor(company: string | null, body: string): string {
  const mail = renderEmail({ subject: null, body, format: 'html' }, { ...nobody, company }, 'seed');
  return mail.kind === 'rendered' && mail.html !== null
    ? plainOfHtml(mail.html, 'sent')
    : mail.kind;
}

describe('the source of an email', () => {
  it('has a line for each block, and one behind each end of a line', () => {
    expect(
      sourceLines(
        long('<p>…</p><p></p><ul><li><p>a</p></li><li>b <b>c</b><br>d</li></ul><hr><p>e</p>'),
      ).split('\n'),
    ).toEqual([
      long('<p>…</p>'),
      '<p></p>',
      '<ul>',
      '  <li>',
      '    <p>a</p>',
      '  </li>',
      '  <li>b <b>c</b><br>',
      'd</li>',
      '</ul>',
      '<hr>',
      '<p>e</p>',
    ]);
  });

  it.each([
    ['what has lines', long('<p>…</p>\n<p>a</p><p>b</p>')],
    ['what is short', '<p>a</p><p>b</p>'],
    ['what shows its spaces', long('<p>…</p><pre>a</pre><p>b</p>')],
    [
      'what is laid out beside each other',
      long('<div style="display:inline-block">…</div><div>a</div>'),
    ],
    [
      'a block tag between paragraphs',
      long('<p>…</p>{{#if company}}<p>a</p>{{/if}}<b>c</b><i>d</i>'),
    ],
    ['no tags', long('…')],
  ])('stays as it is where it is %s', (_what, html) => {
    expect(sourceLines(html)).toBe(html);
  });

  it('says the same, in the text, in the editor, and with its variables', () => {
    const block = fc.constantFrom(
      '<p>a <b>b</b></p>',
      '<p>x<br>y<br><br>z</p>',
      '<p></p>',
      '<ul><li><p>one</p></li><li><p>two</p><ul><li><p>deep</p></li></ul></li></ul>',
      '<blockquote><p>q</p></blockquote>',
      '<p>{{#if company}}</p><p>At {{company}}</p><p>{{/if}}</p>',
      '<p>{{signature}}</p>',
      'loose {a|b} words',
    );
    fc.assert(
      fc.property(fc.array(block, { minLength: 1, maxLength: 8 }), (all) => {
        const html = long(`<p>…</p>${all.join('')}`);
        const lines = sourceLines(html);
        for (const company of ['Acme', null]) {
          expect(textFor(company, lines)).toBe(textFor(company, html));
        }
        expect(keptByEditor(lines)).toBe(keptByEditor(html));
      }),
      { numRuns: 50 },
    );
  });
});
