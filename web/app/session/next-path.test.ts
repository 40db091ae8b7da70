import { describe, expect, it } from 'vitest';
import { nextPath } from './next-path.ts';

describe('where a person goes after signing in', () => {
  it('is the page they wanted', () => {
    expect(nextPath('?next=%2Fcontacts%3Fq%3Dana')).toBe('/contacts?q=ana');
  });

  it.each(['https://evil.example', '//evil.example', '/\\evil.example', 'javascript:alert(1)', ''])(
    'is never another site: %j leads home',
    (next) => {
      expect(nextPath(`?next=${encodeURIComponent(next)}`)).toBe('/');
    },
  );
});
