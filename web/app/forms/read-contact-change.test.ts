import { expect, it } from 'vitest';
import { readContactChange } from './read-contact-change.server.ts';

it('an empty field has no value, and a name that only this contact has is not forgotten by emptying it', () => {
  const form = new FormData();
  const given = {
    name: 'Ada',
    email: 'ada@work.test',
    company: '',
    role: 'Countess',
    phone: ' ',
    lastName: 'Lovelace',
    'custom.Budget': '',
    'custom.City': 'London',
    'custom.Shoe size': '',
    loose: 'Shoe size',
  };
  for (const [name, value] of Object.entries(given)) form.append(name, value);
  expect(readContactChange('con_1', form)).toEqual({
    contactId: 'con_1',
    name: 'Ada',
    firstName: null,
    lastName: 'Lovelace',
    email: 'ada@work.test',
    company: '',
    role: 'Countess',
    phone: null,
    website: null,
    linkedin: null,
    location: null,
    custom: { City: 'London', 'Shoe size': '' },
  });
});
