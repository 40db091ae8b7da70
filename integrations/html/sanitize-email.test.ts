import { Window } from 'happy-dom';
import { Parser } from 'htmlparser2';
import { describe, expect, it } from 'vitest';
import { renderEmail } from '#domain/email/render-email.ts';
import { ana } from '#domain/email/known-people.ts';
import { hostileHtml } from '#test/fixtures/html/hostile-html.ts';
import fc from '#test/harness/fast-check.ts';
import { mailBodies } from './mail-bodies.ts';
import { sanitizeEmail } from './sanitize-email.ts';

describe('sanitizeEmail', () => {
  it.each(hostileHtml)('leaves nothing that acts: %s', (html) => {
    const clean = sanitizeEmail(html);
    expect(dangersIn(clean)).toEqual([]);
    expect(sanitizeEmail(clean)).toBe(clean);
  });

  it.each([
    [
      'headings, lists, quotes and looks',
      '<h1 style="text-align:center">Big</h1><ul><li><p>one</p></li></ul><blockquote>said</blockquote><hr /><p style="padding:8px 16px;background-color:#fff;margin:0 auto">x</p>',
    ],
    [
      'a table as newsletters lay out',
      '<table width="600" cellpadding="0" cellspacing="0" border="0" role="presentation" style="border-collapse:collapse"><tbody><tr><td align="center" valign="top" bgcolor="#eee" colspan="2" style="border:1px solid #ccc;vertical-align:top">x</td></tr></tbody></table>',
    ],
    [
      'images by https and of the mail itself',
      '<img src="https://a.example/a.png" alt="A" width="100" /><img src="cid:fil_01abc" alt="" style="max-width:100%;height:auto" />',
    ],
    [
      'links',
      '<a href="https://a.example/?b=1&amp;c=2" rel="noopener noreferrer">x</a><a href="tel:+491" rel="noopener noreferrer">y</a>',
    ],
    ['words from right to left', '<p dir="rtl" lang="he">שלום</p>'],
    ['what looks like a tag and is none', '<p>1 &lt; 2 &amp; {{x}}</p>'],
  ])('keeps %s', (_case, html) => {
    expect(sanitizeEmail(html)).toBe(html);
  });

  it('takes the body out of a page, without its title and style sheet', () => {
    const page =
      '<!doctype html><html><head><title>T</title><style>p{color:red}</style></head><body><p>x</p></body></html>';
    expect(sanitizeEmail(page)).toBe('<p>x</p>');
  });
});

describe('a value in an HTML template', () => {
  const places = [
    '<p>{{company}}</p>',
    '<b title="{{company}}">x</b>',
    "<b title='{{company}}'>x</b>",
    '<p>{{#if company}}<i>{{company}}</i>{{/if}}</p>',
    '<a href="{{company}}">x</a>',
    '<a href="https://a.example/{{company}}">x</a>',
    '<a href="java{{company}}">x</a>',
    '<img src="{{company}}" alt="{{company}}" />',
    '<p style="color:{{company}}">x</p>',
    '{<u>{{company}}</u>|<u>{{company}}</u>}',
  ];
  const value = fc.oneof(
    fc.constantFrom(...hostileHtml),
    fc.constantFrom('javascript:alert(1)', 'script:alert(1)', '" onclick="alert(1)', "' x='y"),
    fc.string({ unit: fc.constantFrom(...Array.from('<>"\'`=/ &;:#{}|a1\n\0')) }),
    fc.string({ unit: 'binary' }),
  );
  const render = (body: string, company: string) => {
    const rendered = renderEmail(
      { subject: null, body, format: 'html' },
      { ...ana, company },
      'con_1',
    );
    return rendered.kind === 'rendered' ? mailBodies(rendered) : null;
  };

  it('is never an element, an attribute or an address that acts', () => {
    const good = ['x', 'https://a.example/', 'red'];
    const shapes = new Map(
      places.map((body) => [body, good.flatMap((each) => shapeOf(render(body, each)?.bodyHtml))]),
    );
    fc.assert(
      fc.property(fc.constantFrom(...places), value, (body, company) => {
        const mail = render(body, company);
        if (!mail) return;
        expect(dangersIn(mail.bodyHtml)).toEqual([]);
        expect(shapes.get(body)).toEqual(expect.arrayContaining(shapeOf(mail.bodyHtml)));
      }),
      { numRuns: 1_000 },
    );
  });

  it('reads the same in the text as it is, and no tag of the template is there', () => {
    const company = 'A <b>&amp; "Sons"';
    const body = '<p>{{#if company}}</p><p>{{company}} {x|x}</p><p>{{/if}}</p>';
    expect(render(body, company)?.bodyText).toBe(`${company} x`);
  });
});

/** Elements, and attributes of them, as one parser sees them. */
function shapeOf(html = ''): string[] {
  const found: string[] = [];
  const parser = new Parser({
    onopentag: (name, attributes) =>
      void found.push(name, ...Object.keys(attributes).map((key) => `${name} ${key}`)),
  });
  parser.end(html);
  return found;
}

const { document } = new Window({ settings: { disableJavaScriptEvaluation: true } });

/** What another parser, a browser's, finds in it that a mail may not hold. */
function dangersIn(html: string): string[] {
  document.body.innerHTML = html;
  const found = html.includes('<!--') ? ['comment'] : [];
  for (const element of document.body.querySelectorAll('*')) {
    const name = element.tagName.toLowerCase();
    if (!harmless.test(name)) found.push(name);
    for (const key of element.getAttributeNames()) {
      const value = element.getAttribute(key) ?? '';
      if (!harmlessAttributes.test(key)) found.push(`${name} ${key}`);
      if (key === 'style' && /url|expression|position|behavior|[@}]/i.test(value))
        found.push(value);
      if (key === 'href' && !/^(?:https?:|mailto:|tel:)/.test(value)) found.push(value);
      if (key === 'src' && !/^(?:https:\/\/|cid:fil_)/.test(value)) found.push(value);
    }
  }
  return found;
}

const harmlessAttributes =
  /^(?:style|dir|lang|href|rel|title|src|alt|width|height|start|type|span|role|border|cell\w+|col\w+|row\w+|v?align|bgcolor)$/;
const harmless =
  /^(?:p|br|div|span|a|strong|b|em|i|u|s|small|su[bp]|mark|code|pre|blockquote|hr|h[1-6]|center|ul|ol|li|table|caption|col|colgroup|thead|tbody|tfoot|tr|th|td|img)$/;
