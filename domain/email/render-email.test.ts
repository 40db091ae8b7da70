import { describe, expect, it } from 'vitest';
import { ana } from './known-people.ts';
import { nobody } from './nobody.ts';
import { parseTemplate } from './parse-template.ts';
import { renderEmail } from './render-email.ts';

const signature = { html: '<p><b>Jo Li</b></p>', text: 'Jo Li' };
const signed = { ...ana, signature };

function render(body: string, values = ana, format: 'text' | 'html' = 'html', seed = 'con_1') {
  return renderEmail({ subject: 'Hi', body, format }, values, seed);
}
const htmlOf = (body: string, values = ana) => {
  const rendered = render(body, values);
  return rendered.kind === 'rendered' ? rendered.html : rendered;
};

describe('an email in HTML', () => {
  it.each([
    ['<p>At {{company}}</p>', '<p>At Acme &amp; Sons</p>'],
    ['<p>{{custom.Dog|<b>your dog</b>}}</p>', '<p><b>your dog</b></p>'],
    ['<p>{{company|Tom &amp; Co}}</p>', '<p>Acme &amp; Sons</p>'],
    ['<p>{{&nbsp;custom.Favourite book&nbsp;}}</p>', '<p>Dune</p>'],
    [
      '<a href="https://x.example/?c={{company}}&d=1">x</a>',
      '<a href="https://x.example/?c=Acme%20%26%20Sons&d=1">x</a>',
    ],
    ['<a href="mailto:{{email}}">x</a>', '<a href="mailto:ana@acme.example">x</a>'],
    ["<p title='{{company}}'>x</p>", "<p title='Acme &amp; Sons'>x</p>"],
    ['<p title = "{{name}}">x</p>', '<p title = "Ana Pérez">x</p>'],
    ['<p>1 < 2 {{name}}</p>', '<p>1 < 2 Ana Pérez</p>'],
    ['<!-- <a href=" --><p>{{name}}</p>', '<!-- <a href=" --><p>Ana Pérez</p>'],
  ])('%s is %s', (body, html) => {
    expect(htmlOf(body)).toBe(html);
  });

  it.each([
    ['<p>a</p><p>{{#if company}}</p><p>b</p><p>{{else}}</p><p>c</p><p>{{/if}}</p><p>d</p>'],
    [
      '<p>a</p><p style="margin:0"> {{#if company}}&nbsp;</p>\n<p>b</p>{{else}}<p>c</p>{{/if}}<p>d</p>',
    ],
    ['<p>a</p><div><p>{{#if company}}<br /></p></div><p>b</p><p>{{/if}}</p><p>d</p>'],
  ])('leaves no empty paragraph where a block tag was alone: %s', (body) => {
    expect(htmlOf(body)).toMatch(/^<p>a<\/p>\s*<p>b<\/p>\s*<p>d<\/p>$/);
  });

  it('takes the way that fits inside a sentence and inside a list', () => {
    const body =
      '<ul><li>{{#if company}}a{{else}}b{{/if}}</li><li>{{#if role}}</li><li>c</li>{{/if}}</ul>';
    expect(htmlOf(body)).toBe('<ul><li>a</li><li>c</li></ul>');
    expect(htmlOf(body, nobody)).toBe('<ul><li>b</li></ul>');
  });

  it('chooses between alternatives with tags in them, the same for the same contact', () => {
    const body = '{<b>Hello {{firstName}}</b>|<i>Hi</i>} {<p>a|b</p>|c}';
    const all = Array.from({ length: 100 }, (_, contact) =>
      render(body, ana, 'html', `con_${contact}`),
    );
    const chosen = new Set(all.map((each) => each.kind === 'rendered' && each.html));
    expect(chosen).toContain('<b>Hello Ana</b> c');
    expect(chosen).toContain('<i>Hi</i> <p>a');
    expect(htmlOf(body)).toBe(htmlOf(body));
  });

  it('takes no time over many choices within an address', () => {
    const letters = Array.from({ length: 26 }, (_, index) => String.fromCodePoint(97 + index));
    const body = `<a href="${`{${letters.join('|')}}`.repeat(40)}" {${letters.join('|')}}>x</a>`;
    expect(parseTemplate(body, 'html')).toMatchObject({ kind: 'parsed' });
  });

  it('asks for what is missing, in an attribute, too', () => {
    expect(render('<a href="{{custom.Link}}">x</a>', nobody)).toEqual({
      kind: 'missing_variable',
      names: ['custom.Link'],
    });
  });

  it.each([
    ['<{{name}}>', 1],
    ['</{{name}}>', 2],
    ['<p {{name}}>', 3],
    ['<p title={{name}}>', 9],
    ['<p title=x{{name}}>', 10],
    ['<!-- {{name}} -->', 5],
    ['<p {{#if name}}title="{{/if}}{{name}}">', 29],
    ['<p title="{{signature}}">', 10],
    ['{<p|x} {{name}}', 7],
    ['<p title="{{custom.x|a" b="c}}" {{name}}>', 32],
  ])('is refused where a value would be more than text: %s', (body, position) => {
    const message = 'In HTML this goes into text, or between the quotes of an attribute.';
    expect(parseTemplate(body, 'html')).toEqual({ kind: 'invalid', position, message });
  });
});

describe('a signature', () => {
  it.each([
    ['Hello\n\n{{signature}}', 'Hello\n\nJo Li', '<p>Hello</p>\n<p><b>Jo Li</b></p>'],
    [
      'a\n\n{{ signature }}\n\nP.S. b',
      'a\n\nJo Li\n\nP.S. b',
      '<p>a</p>\n<p><b>Jo Li</b></p>\n<p>P.S. b</p>',
    ],
    ['{{signature}}', 'Jo Li', '<p><b>Jo Li</b></p>'],
  ])('stands where a text says: %j', (body, text, html) => {
    expect(render(body, signed, 'text')).toMatchObject({ text, html });
  });

  it('stands in HTML in the place of its paragraph', () => {
    expect(htmlOf('<p>a</p><p>{{signature}}</p>', signed)).toBe('<p>a</p><p><b>Jo Li</b></p>');
    expect(htmlOf('<p>a<br>{{signature}}</p>', signed)).toBe('<p>a<br><p><b>Jo Li</b></p></p>');
  });

  it('is nothing where there is none, and in a subject', () => {
    expect(render('a\n\n{{signature}}', ana, 'text')).toMatchObject({ text: 'a', html: null });
    expect(htmlOf('<p>a</p><p>{{signature}}</p>')).toBe('<p>a</p>');
    const subject = 'a {{signature}} b';
    expect(renderEmail({ subject, body: '', format: 'text' }, signed, '')).toMatchObject({
      subject: 'a b',
    });
  });

  it('is not brought in by a value, and its words are no template', () => {
    const company = '\u{fdd0}{{signature}}';
    expect(render('{{company}}', { ...signed, company }, 'text')).toMatchObject({
      text: '{{signature}}',
      html: null,
    });
    const odd = { ...ana, signature: { html: '<p>{{name}} {a|b}</p>', text: '{{name}} {a|b}' } };
    expect(render('{{signature}}', odd, 'text')).toMatchObject(odd.signature);
  });

  it('leaves a text without it as it is', () => {
    const body = ' Hello {{firstName}}\n\n';
    expect(render(body, signed, 'text')).toEqual({
      kind: 'rendered',
      subject: 'Hi',
      text: ' Hello Ana\n\n',
      html: null,
    });
  });
});
