import fc from '#test/harness/fast-check.ts';
import { describe, expect, it } from 'vitest';
import { ana } from './known-people.ts';
import { nobody } from './nobody.ts';
import { listVariables } from './list-variables.ts';
import { renderTemplate } from './render-template.ts';
import type { TemplateValues } from './template-values.ts';
import { templateVariables } from './template-variable.ts';

const render = (text: string, values = ana, seed = 'con_1') =>
  renderTemplate({ subject: 'Hi', text }, values, seed);

describe('rendering a template', () => {
  it.each([
    ['Hi {{firstName}},', 'Hi Ana,'],
    ['{{ name }} at {{company}}', 'Ana Pérez at Acme & Sons'],
    ['{{role}} {{email}} {{sender.name}}', 'Head of Talent ana@acme.example Jo Li'],
    ['{{custom.City}} {{custom.city}} {{custom.Favourite book}}', 'Berlin Berlin Dune'],
    ['{{lastName|friend}} { single } braces', 'friend { single } braces'],
    ['{{custom.Dog | your dog }}', 'your dog'],
    ['{{name}}{{name}}', 'Ana PérezAna Pérez'],
    ['', ''],
  ])('%j gives %j', (template, text) => {
    expect(render(template)).toEqual({ kind: 'rendered', subject: 'Hi', text });
  });

  it('prefers the first name on record to the derived one', () => {
    expect(render('{{firstName}}', { ...ana, firstName: 'Anita' })).toMatchObject({
      text: 'Anita',
    });
    expect(render('{{firstName}}', { ...ana, firstName: ' ' })).toMatchObject({ text: 'Ana' });
  });

  it('trims what a value carries around it', () => {
    expect(render('at {{company}}.', { ...ana, company: ' Acme\n' })).toMatchObject({
      text: 'at Acme.',
    });
  });

  it('names every missing variable once, from subject and text', () => {
    const template = {
      subject: '{{company}}',
      text: '{{firstName}} {{company}} {{custom.x}} {{role|you}}',
    };
    expect(renderTemplate(template, nobody, 'con_1')).toEqual({
      kind: 'missing_variable',
      names: ['company', 'firstName', 'custom.x'],
    });
  });

  it.each(['', '   ', '\u200B', '-', '...', '#N/A', 'n/a', '#REF!', '#DIV/0!'])(
    'takes %j for no value',
    (company) => {
      expect(render('{{company}}', { ...ana, company })).toMatchObject({
        kind: 'missing_variable',
      });
      expect(render('{{company|you}}', { ...ana, company })).toMatchObject({ text: 'you' });
    },
  );

  it('does not guess between two columns that differ by letter case alone', () => {
    const values = { ...ana, custom: { CITY: 'Rome', City: 'Bonn' } };
    expect(render('{{custom.City}}', values)).toMatchObject({ text: 'Bonn' });
    expect(render('{{custom.city}}', values)).toMatchObject({ kind: 'missing_variable' });
  });

  it('keeps the thread without a subject of its own', () => {
    expect(renderTemplate({ subject: null, text: 'x' }, ana, 'con_1')).toEqual({
      kind: 'rendered',
      subject: null,
      text: 'x',
    });
  });

  it('never reads a value as a template', () => {
    const values = { ...ana, company: '{{sender.name}} }} {{' };
    expect(render('{{company}}', values)).toMatchObject({ text: '{{sender.name}} }} {{' });
  });

  it.each(['\r\nBcc: eve@evil.example', '\nX: y', '\rX: y', '\u2028X: y', '\u0085X: y', '\0X: y'])(
    'lets no value break out of the subject: %j',
    (tail) => {
      const rendered = renderTemplate(
        { subject: 'For {{company}}\nnow', text: '' },
        { ...ana, company: `Acme${tail}` },
        'con_1',
      );
      expect(rendered).toMatchObject({ kind: 'rendered' });
      expect(rendered.kind === 'rendered' && rendered.subject).toMatch(
        /^For Acme [^\p{Cc}]+ now$/u,
      );
    },
  );

  it('brings line ends of the text into one form and drops control characters', () => {
    expect(render('a\r\nb\rc\u2028d\te\u0007')).toMatchObject({ text: 'a\nb\nc\nd\te' });
  });
});

describe('an invalid template', () => {
  it.each([
    ['Hi {{firstName', 3, 'This {{ is never closed by }}.'],
    ['Hi {{firstName}', 3, 'This {{ is never closed by }}.'],
    ['Hi {{firstName {{company}}', 3, 'This {{ is never closed by }}.'],
    ['Hi {{{name}}}', 3, 'This {{ is never closed by }}.'],
    ['Hi firstName}}', 12, 'This }} closes nothing.'],
    ['{{name}} and }}', 13, 'This }} closes nothing.'],
    ['{{}}', 0, 'Write a variable between {{ and }}.'],
    ['{{|there}}', 0, 'Write a variable between {{ and }}.'],
    ['Hi {{firstName|}},', 3, 'Write what to say without firstName after the |.'],
    ['{{frstName}}', 0, 'There is no variable frstName. Did you mean firstName?'],
    ['{{First Name}}', 0, 'There is no variable First Name. Did you mean firstName?'],
    ['{{Company}}', 0, 'There is no variable Company. Did you mean company?'],
    ['{{sender}}', 0, 'There is no variable sender.'],
    ['{{custom.}}', 0, 'There is no variable custom..'],
    ['{{salary}}', 0, 'There is no variable salary.'],
    ['Hi {{#if company}}x', 3, 'This {{#if company}} is never closed by {{/if}}.'],
    [
      '{{#if company}}a{{else}}b{{else}}c{{/if}}',
      0,
      'This {{#if company}} is never closed by {{/if}}.',
    ],
    ['a {{else}}', 2, 'There is no {{#if …}} before this.'],
    ['a {{/if}}', 2, 'There is no {{#if …}} before this.'],
    ['{{#if firm}}x{{/if}}', 0, 'There is no variable firm.'],
    ['{{#each x}}', 0, 'There is no #each x: write {{#if company}} … {{else}} … {{/if}}.'],
    ['{a|{{#if name}}b}{{/if}}', 17, 'There is no {{#if …}} before this.'],
    [`${'{a|'.repeat(21)}${'}'.repeat(21)}`, 60, 'This is nested too deeply.'],
  ])('%j says where and what', (text, position, message) => {
    expect(render(text)).toEqual({ kind: 'invalid', part: 'text', position, message });
  });

  it('says when it is the subject', () => {
    expect(renderTemplate({ subject: 'a {{b}}', text: '' }, ana, 'con_1')).toMatchObject({
      kind: 'invalid',
      part: 'subject',
      position: 2,
    });
  });

  it('lists no variables, a valid one lists each once', () => {
    expect(listVariables('{{name}} {{company')).toEqual([]);
    expect(listVariables('{{name}} {{custom.x|y}} {{name}}')).toEqual(['name', 'custom.x']);
  });
});

describe('a hostile template', () => {
  const inherited = [
    'constructor',
    '__proto__',
    'prototype',
    'toString',
    'hasOwnProperty',
    'valueOf',
    'constructor.constructor("return process")()',
    'process.env',
    'env',
    'this',
    'values',
    'custom',
    'sender.constructor',
    '__defineGetter__',
    'name.length',
  ];

  it.each(inherited)('cannot name {{%s}}', (name) => {
    expect(render(`{{${name}}}`)).toMatchObject({ kind: 'invalid' });
    expect(render(`{{${name}|x}}`)).toMatchObject({ kind: 'invalid' });
  });

  it.each(inherited)('finds nothing inherited at {{custom.%s}}', (name) => {
    expect(render(`{{custom.${name}}}`)).toEqual({
      kind: 'missing_variable',
      names: [`custom.${name}`],
    });
  });

  it('yields only its own words and known values, in 10,000 cases', () => {
    const marked = (name: string) => `⟦${name}⟧`;
    const values: TemplateValues = {
      firstName: marked('first'),
      lastName: marked('last'),
      name: marked('name'),
      company: marked('company'),
      role: marked('role'),
      email: marked('email'),
      custom: { City: marked('city') },
      sender: { name: marked('sender') },
    };
    const known = ['first', 'last', 'name', 'company', 'role', 'email', 'city', 'sender', 'else'];
    const word = fc.constantFrom(
      ...inherited,
      ...templateVariables,
      'custom.City',
      'custom.__proto__',
    );
    const piece = fc.oneof(
      fc.constantFrom('{{', '}}', '{', '}', '|', '.', ' ', '\n', '${', '<%=', '#{'),
      word,
      word.map((name) => `{{${name}}}`),
      word.map((name) => `{{${name}|${marked('else')}}}`),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        const template = pieces.join('');
        const rendered = render(template, values);
        if (rendered.kind !== 'rendered') return;
        const filled = [...rendered.text.matchAll(/⟦([^⟧]*)⟧/g)].map((match) => match[1]);
        expect(known).toEqual(expect.arrayContaining(filled));
        const ownWords = rendered.text.replaceAll(/⟦[^⟧]*⟧/g, '');
        expect(isSubsequence(ownWords, template.replaceAll(/\{\{[^{}]*\}\}/g, ''))).toBe(true);
      }),
      { numRuns: 10_000 },
    );
  });
});

function isSubsequence(part: string, whole: string): boolean {
  let from = 0;
  for (const character of part) {
    const at = whole.indexOf(character, from);
    if (at < 0) return false;
    from = at + character.length;
  }
  return true;
}
