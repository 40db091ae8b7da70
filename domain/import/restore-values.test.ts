import { describe, expect, it } from 'vitest';
import { differingValues, restoreValues } from './restore-values.ts';

const before = { name: 'Ada', company: 'Old', phone: null, tags: ['a'], custom: { City: 'Rome' } };
const after = {
  name: 'Ada',
  company: 'New',
  phone: '1',
  tags: ['a', 'b'],
  custom: { Size: '9', City: 'Oslo' },
};
const changed = differingValues(before, after);

describe('taking back what an import changed', () => {
  it('keeps only fields that became others', () => {
    expect(Object.keys(changed.after)).toEqual(['company', 'phone', 'tags', 'custom']);
  });

  it('gives back every former value while nobody has changed one', () => {
    expect(restoreValues(changed, after)).toEqual({
      values: { company: 'Old', phone: null, tags: ['a'], custom: { City: 'Rome' } },
      isWhole: true,
    });
  });

  it('leaves alone what a person has changed since, also one custom field of several', () => {
    const current = { ...after, company: 'Mine', custom: { City: 'Bonn', Size: '9', Note: 'x' } };
    expect(restoreValues(changed, current)).toEqual({
      values: { phone: null, tags: ['a'], custom: { City: 'Bonn', Note: 'x' } },
      isWhole: false,
    });
  });
});
