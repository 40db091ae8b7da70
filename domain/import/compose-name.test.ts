import { describe, expect, it } from 'vitest';
import { composeName } from './compose-name.ts';

describe('composeName', () => {
  it.each([
    [{ name: 'Ada Lovelace' }, 'Ada Lovelace'],
    [{ firstName: 'Ada', lastName: 'Lovelace' }, 'Ada Lovelace'],
    [{ firstName: 'Ada' }, 'Ada'],
    [{ lastName: 'Lovelace' }, 'Lovelace'],
    [{ name: 'Ada Lovelace', firstName: 'Ada', lastName: 'Lovelace' }, 'Ada Lovelace'],
    [{ name: 'LOVELACE, Ada', firstName: 'Ada', lastName: 'Lovelace' }, 'LOVELACE, Ada'],
    [{ name: 'Lovelace', firstName: 'Ada' }, 'Ada Lovelace'],
    [{ name: 'Ada', lastName: 'Lovelace' }, 'Ada Lovelace'],
    [{ name: 'Annabel', firstName: 'Anna' }, 'Anna Annabel'],
    [{}, ''],
  ])('%j is %j', (parts, expected) => {
    expect(composeName({ name: '', firstName: '', lastName: '', ...parts })).toBe(expected);
  });
});
