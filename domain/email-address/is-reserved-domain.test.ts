import { describe, expect, it } from 'vitest';
import { isReservedDomain } from './is-reserved-domain.ts';

describe('isReservedDomain', () => {
  it.each(['client.test', 'x.example', 'example.com', 'mail.EXAMPLE.org', 'localhost'])(
    'leaves %s out of DNS',
    (domain) => {
      expect(isReservedDomain(domain)).toBe(true);
    },
  );

  it.each(['example.de', 'contest', 'mytest.com', 'notexample.com'])('asks for %s', (domain) => {
    expect(isReservedDomain(domain)).toBe(false);
  });
});
