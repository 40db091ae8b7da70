import { expect, it } from 'vitest';
import { canFill, targetsFor } from './can-fill.ts';
import { mappingFaults } from './mapping-faults.ts';
import { NotionMapping } from './notion-mapping.ts';
import { suggestMapping } from './suggest-mapping.ts';

const properties = [
  { id: 'title', name: 'Person', type: 'title' },
  { id: 'p1', name: 'Mail address', type: 'email' },
  { id: 'p2', name: 'Company', type: 'select' },
  { id: 'p3', name: 'Role', type: 'rich_text' },
  { id: 'p4', name: 'Outreach status', type: 'status' },
  { id: 'p5', name: 'CV', type: 'files' },
  { id: 'p6', name: 'Last sent', type: 'date' },
  { id: 'p7', name: 'Team size', type: 'number' },
  { id: 'p8', name: 'Next step', type: 'rich_text' },
];

it('suggests fields by name, then by type, and keeps what fills none', () => {
  const mapping = suggestMapping(properties);
  const targets = mapping.columns.map(({ header, target }) => [header, target]);
  expect(Object.fromEntries(targets)).toEqual({
    Person: 'name',
    'Mail address': 'email',
    Company: 'company',
    Role: 'role',
    'Outreach status': 'ignore',
    CV: 'ignore',
    'Last sent': 'ignore',
    'Team size': 'custom',
    'Next step': 'ignore',
  });
  expect(mapping).toMatchObject({
    statusPropertyId: 'p4',
    lastSentPropertyId: 'p6',
    nextStepPropertyId: 'p8',
  });
  expect(mappingFaults(mapping, properties)).toEqual([]);
});

it('lets a property fill only what its type can', () => {
  expect(canFill('email', 'email')).toBe(true);
  expect(canFill('rich_text', 'email')).toBe(true);
  expect(canFill('checkbox', 'email')).toBe(false);
  expect(canFill('relation', 'custom')).toBe(false);
  expect(targetsFor('files')).toEqual(['ignore']);
  expect(targetsFor('number')).toContain('custom');
});

it('says what no longer fits, by id and not by name', () => {
  const mapping = suggestMapping(properties);
  const renamed = properties.map((each) => ({ ...each, name: `${each.name} (renamed)` }));
  expect(mappingFaults(mapping, renamed)).toEqual([]);
  const changed = properties
    .filter(({ id }) => id !== 'p3')
    .map((each) => (each.id === 'p4' ? { ...each, type: 'checkbox' } : each));
  expect(mappingFaults(mapping, changed)).toEqual([
    'The database has no property "Role" any more.',
    '"Outreach status" is of type checkbox; the status needs one of type status or select.',
  ]);
});

it('needs an address, and each field once', () => {
  const column = (propertyId: string, target: string) => ({
    propertyId,
    header: propertyId,
    target,
  });
  const parse = (...columns: object[]) => NotionMapping.safeParse({ columns }).success;
  expect(parse(column('a', 'email'))).toBe(true);
  expect(parse(column('a', 'name'))).toBe(false);
  expect(parse(column('a', 'email'), column('b', 'email'))).toBe(false);
  expect(parse(column('a', 'email'), column('b', 'custom'), column('c', 'custom'))).toBe(true);
});
