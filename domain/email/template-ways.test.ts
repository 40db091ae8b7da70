import { describe, expect, it } from 'vitest';
import { ana } from './known-people.ts';
import { nobody } from './nobody.ts';
import { listVariables } from './list-variables.ts';
import { renderTemplate } from './render-template.ts';

const render = (text: string, values = ana, seed = 'con_1') =>
  renderTemplate({ subject: 'Hi', text }, values, seed);

describe('what a template says only where it fits', () => {
  const block =
    'Hello\n\n{{#if company}}\nI saw {{company}}.\n{{else}}\nI saw you.\n{{/if}}\n\nBye';

  it.each([
    ['{{#if company}}at {{company}}{{/if}}', 'at Acme & Sons', ''],
    ['{{#if company}}at {{company}}{{else}}in town{{/if}}', 'at Acme & Sons', 'in town'],
    ['{{#if custom.City}}{{#if role}}both{{else}}city{{/if}}{{/if}}', 'both', ''],
    [block, 'Hello\n\nI saw Acme & Sons.\n\nBye', 'Hello\n\nI saw you.\n\nBye'],
    ['a {{#if name}}b{{/if}}\nc', 'a b\nc', 'a \nc'],
  ])('%j', (template, known, unknown) => {
    expect(render(template)).toMatchObject({ text: known });
    expect(render(template, nobody)).toMatchObject({ text: unknown });
  });

  it('asks for nothing on the way that is not taken', () => {
    const template = '{{#if company}}{{role}}{{else}}{{custom.x}}{{/if}}';
    expect(render(template, { ...ana, role: null })).toMatchObject({ names: ['role'] });
    expect(render(template, nobody)).toMatchObject({ names: ['custom.x'] });
    expect(listVariables(template)).toEqual(['company', 'role', 'custom.x']);
  });
});

describe('alternatives', () => {
  const texts = (template: string, contacts = 300) =>
    Array.from({ length: contacts }, (_, contact) => render(template, ana, `con_${contact}`)).map(
      (rendered) => (rendered.kind === 'rendered' ? rendered.text : ''),
    );

  it('are chosen by the contact, each about as often, and the same every time', () => {
    const template = '{Hello|Hi|{Good day|Hey {{firstName}}}}, {a|b|}';
    expect(texts(template)).toEqual(texts(template));
    const greetings = Map.groupBy(texts(template), (text) => text.split(',')[0]);
    expect([...greetings.keys()].toSorted((a, b) => (a ?? '').localeCompare(b ?? ''))).toEqual([
      'Good day',
      'Hello',
      'Hey Ana',
      'Hi',
    ]);
    expect(greetings.get('Hello')?.length).toBeGreaterThan(60);
    expect(greetings.get('Good day')?.length).toBeGreaterThan(20);
  });

  it('are chosen each for itself', () => {
    expect(new Set(texts('{a|b} {a|b}')).size).toBe(4);
  });

  it.each(['{ single }', 'a | b', '{a', 'b}', '{"json": 1}', '{a {b} c}'])(
    '%j has none',
    (text) => {
      expect(render(text)).toMatchObject({ text });
    },
  );

  it('may begin with a variable, and hold a fallback', () => {
    const both = new Set(texts('{{{firstName}}|{{custom.x|you}}}'));
    expect([...both].toSorted((a, b) => (a ?? '').localeCompare(b ?? ''))).toEqual(['Ana', 'you']);
  });

  it('takes no time over a text full of braces', () => {
    const text = '{'.repeat(50_000);
    expect(render(text.replaceAll('{{', '{ '))).toMatchObject({ kind: 'rendered' });
  });
});
