import { describe, expect, it } from 'vitest';
import { spellOutMapping } from './short-mapping.ts';

describe('a short mapping', () => {
  it.each([
    ['for each field its column', { name: 'Wer', email: 'Post', custom: 'Hobby' }],
    ['for each column its field', { Wer: 'name', Post: 'email', Hobby: 'custom' }],
  ])('says %s', (_form, mapping) => {
    expect(spellOutMapping(mapping)).toEqual({
      columns: [
        { header: 'Wer', target: 'name' },
        { header: 'Post', target: 'email' },
        { header: 'Hobby', target: 'custom' },
      ],
    });
  });

  it.each([
    [{ columns: [{ header: 'Wer', target: 'name' }] }],
    [{ allowEmptyRole: true }],
    [{ Wer: 'fax' }],
    ['name'],
    [null],
  ])('is not %j, which stays as it is', (mapping) => {
    expect(spellOutMapping(mapping)).toEqual(mapping);
  });
});
