import { describe, expect, it } from 'vitest';
import { ImportMapping } from './import-mapping.ts';
import { planColumns } from './plan-columns.ts';

const unmapped = ImportMapping.parse({});
const targets = (header: string[], mapping = unmapped) =>
  planColumns(header, mapping).map(({ target }) => target);

describe('planColumns', () => {
  it('gives each field one column, the surest', () => {
    expect(targets(['Title', 'Job Title', 'Mail', 'Email', 'Email'])).toEqual([
      'custom',
      'role',
      'custom',
      'email',
      'custom',
    ]);
  });

  it('lets a person overrule what it recognizes', () => {
    const mapping = ImportMapping.parse({
      columns: [
        { header: 'work_email', target: 'email' },
        { header: 'Email', target: 'ignore' },
        { header: 'Company', target: 'custom' },
      ],
    });
    expect(targets(['Email', 'Work Email', 'Company'], mapping)).toEqual([
      'ignore',
      'email',
      'custom',
    ]);
  });

  it('numbers repeated names, also where the number is taken, and leaves empty ones', () => {
    const names = planColumns(['Note', 'note (2)', 'NOTE', '', ' '], unmapped);
    expect(names.map(({ header }) => header)).toEqual(['Note', 'note (2)', 'NOTE (3)', '', '']);
  });

  it('ignores the columns that our own rejected.csv adds', () => {
    expect(targets(['Rejection reason', 'Rejection line', 'Name'])).toEqual([
      'ignore',
      'ignore',
      'name',
    ]);
  });
});
