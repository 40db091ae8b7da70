import { describe, expect, it } from 'vitest';
import { meetsCondition } from './meets-condition.ts';

const contact = {
  email: 'ada@acme.test',
  name: 'Ada Lovelace',
  firstName: null,
  lastName: 'Lovelace',
  company: ' Analytical Engines ',
  role: '',
  tags: ['VIP', 'math'],
  custom: { Team: 'Research', role: 'custom role' },
};
const facts = { hasReplied: false, contact };

describe('a branch on a field', () => {
  it.each([
    ['company', 'analytical engines', true],
    ['company', 'Analytical', false],
    ['email', 'ADA@acme.test', true],
    ['firstName', 'Ada', true],
    ['lastName', 'lovelace', true],
    ['role', '', true],
    ['role', 'custom role', false],
    ['custom.role', 'Custom Role', true],
    ['tags', 'vip', true],
    ['tags', '', false],
    ['Team', 'research', true],
    ['team', 'Research', true],
    ['custom.Team', ' Research', true],
    ['City', '', true],
    ['City', 'Paris', false],
    ['toString', '', true],
  ])('%s equals %j: %s', (field, equals, expected) => {
    expect(meetsCondition({ kind: 'field', field, equals }, facts)).toBe(expected);
  });

  it('takes a contact without tags for one whose tag is empty', () => {
    const untagged = { ...facts, contact: { ...contact, tags: [] } };
    expect(meetsCondition({ kind: 'field', field: 'tags', equals: '' }, untagged)).toBe(true);
  });
});

it.each([true, false])('a branch on an answer: %s', (hasReplied) => {
  expect(meetsCondition({ kind: 'replied' }, { ...facts, hasReplied })).toBe(hasReplied);
});
