import { describe, expect, it } from 'vitest';
import type { ContactView } from '#domain/contact/contact-view.ts';
import { contactView } from '#test/harness/contact-view.ts';
import { mergeFields, takenFrom } from './merge-fields.ts';

const contact = (id: string, fields: Partial<ContactView>) =>
  contactView({ id, email: `${id}@work.test`, ...fields });

describe('the fields of a merge', () => {
  it('offer each different value once, and nothing that is empty', () => {
    const fields = mergeFields([
      contact('a', { company: 'Engines', custom: { City: '', Team: 'A' } }),
      contact('b', { role: 'Countess', custom: { City: 'London', Team: 'A' } }),
      contact('c', { company: 'Engines Ltd' }),
    ]);
    const offered = fields.map(({ field, values }) => [
      field,
      ...values.map(({ contactId, value }) => `${contactId}: ${value}`),
    ]);
    expect(offered).toEqual([
      ['name', 'a: Ada'],
      ['email', 'a: a@work.test', 'b: b@work.test', 'c: c@work.test'],
      ['company', 'a: Engines', 'c: Engines Ltd'],
      ['role', 'b: Countess'],
      ['custom.City', 'b: London'],
      ['custom.Team', 'a: A'],
    ]);
  });

  it('are taken from whom they were chosen of', () => {
    const chosen = new Map([
      ['email', 'b'],
      ['role', 'a'],
      ['custom.City', 'b'],
    ] as const);
    expect(takenFrom('b', chosen)).toEqual(['email', 'custom.City']);
    expect(takenFrom('c', chosen)).toEqual([]);
  });
});
