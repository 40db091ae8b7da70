import { describe, expect, it } from 'vitest';
import { findHeader } from './find-header.ts';
import { ImportMapping } from './import-mapping.ts';

const full = ['Name', 'Email', 'Company', 'Role'];
const find = (rows: string[][], mapping = {}) =>
  findHeader(
    rows.map((cells, index) => ({ line: index + 1, cells })),
    ImportMapping.parse(mapping),
  );

describe('findHeader', () => {
  it('takes the first row that has all required columns', () => {
    expect(find([['Leads'], ['by', 'Ann'], full, full])).toMatchObject({ kind: 'found', index: 2 });
  });

  it('looks at the first ten rows only', () => {
    const titles = Array.from({ length: 10 }, (_, n) => [`Title ${n}`]);
    expect(find([...titles, full]).kind).toBe('not_found');
    expect(find([...titles.slice(1), full]).kind).toBe('found');
  });

  it('names what is missing and what it found', () => {
    expect(
      find([
        ['Full name', 'Phone'],
        ['Ada', '1'],
      ]),
    ).toEqual({
      kind: 'not_found',
      error: {
        code: 'missing_columns',
        line: 1,
        message: 'Missing columns: Email, Company, Role. Columns found: "Full name", "Phone".',
      },
    });
  });

  it('requires a company and a role column unless they may be empty', () => {
    const rows = [['First name', 'Email']];
    expect(find(rows).kind).toBe('not_found');
    expect(find(rows, { allowEmptyCompany: true, allowEmptyRole: true }).kind).toBe('found');
  });

  it('says when the first row looks like a contact', () => {
    expect(find([['Ada', 'ada@example.com', 'Acme', 'CTO']])).toMatchObject({
      error: { message: expect.stringContaining('found what looks like a contact') },
    });
  });

  it('refuses a mapping for a column that is not there, by name', () => {
    const mapping = { columns: [{ header: 'Phone', target: 'custom' }] };
    expect(find([full], mapping)).toMatchObject({
      error: { code: 'unknown_columns', message: expect.stringContaining('"Phone"') },
    });
  });

  it('keeps its message short and storable, however long and broken the header is', () => {
    const result = find([Array.from({ length: 150 }, () => `\u0000${'🥋'.repeat(500)}`)]);
    const message = result.kind === 'not_found' ? result.error.message : '';
    expect(message.length).toBeLessThan(1200);
    expect(message).not.toContain('\u0000');
    expect(JSON.stringify(message)).not.toMatch(/\\ud8/);
  });
});
