import { describe, expect, it } from 'vitest';
import { isRoleAddress } from './is-role-address.ts';

describe('isRoleAddress', () => {
  it.each(['info', 'INFO', 'sales+de', 'no-reply', 'kontakt'])(
    'takes %s for a function',
    (name) => {
      expect(isRoleAddress(name)).toBe(true);
    },
  );

  it.each(['ada', 'info.mueller', 'hugo.sales', ''])('takes %j for a person', (name) => {
    expect(isRoleAddress(name)).toBe(false);
  });
});
