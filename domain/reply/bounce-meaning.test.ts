import { expect, it } from 'vitest';
import { bounceMeaning } from './bounce-meaning.ts';

it.each([
  [null, 'temporary'],
  ['4.0.0', 'temporary'],
  ['4.2.2', 'temporary'],
  ['4.4.7', 'temporary'],
  ['4.7.1', 'temporary'],
  ['5.2.2', 'temporary'],
  ['5.3.1', 'temporary'],
  ['5.4.2', 'temporary'],
  ['5.4.3', 'temporary'],
  ['5.4.5', 'temporary'],
  ['5.4.7', 'temporary'],
  ['5.0.0', 'address_gone'],
  ['5.1.0', 'address_gone'],
  ['5.1.1', 'address_gone'],
  ['5.1.2', 'address_gone'],
  ['5.1.3', 'address_gone'],
  ['5.1.6', 'address_gone'],
  ['5.1.10', 'address_gone'],
  ['5.2.1', 'address_gone'],
  ['5.4.1', 'address_gone'],
  ['5.4.4', 'address_gone'],
  ['5.1.7', 'refused'],
  ['5.1.8', 'refused'],
  ['5.2.3', 'refused'],
  ['5.3.4', 'refused'],
  ['5.4.6', 'refused'],
  ['5.5.0', 'refused'],
  ['5.6.1', 'refused'],
  ['5.7.0', 'refused'],
  ['5.7.1', 'refused'],
  ['5.7.26', 'refused'],
  ['5.7.515', 'refused'],
])('a delivery that failed with %s is %s', (status, meaning) => {
  expect(bounceMeaning(status)).toBe(meaning);
});
