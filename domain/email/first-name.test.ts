import { describe, expect, it } from 'vitest';
import { firstNameOf } from './first-name.ts';

describe('the first name in a full name', () => {
  it.each([
    ['Ana Pérez', 'Ana'],
    ['  Ana   Pérez ', 'Ana'],
    ['Ana', 'Ana'],
    ['Pérez, Ana', 'Ana'],
    ['Pérez, Ana María', 'Ana'],
    ['van der Berg, Jan', 'Jan'],
    ['Ana Pérez, PhD', 'Ana'],
    ['Ana Pérez, M.D.', 'Ana'],
    ['Dr. Anna-Lena Weiß', 'Anna-Lena'],
    ['Prof. Dr. med. Karl Weiß', 'Karl'],
    ['Mme Zoé Martin', 'Zoé'],
    ['Don Draper', 'Don'],
    ['ANA PÉREZ', 'Ana'],
    ['anna-lena weiß', 'Anna-Lena'],
    ["d'arcy jones", "D'Arcy"],
    ['McKenna Grace', 'McKenna'],
    ['DJ Khaled', 'DJ'],
    ['Ana (she/her) Pérez', 'Ana'],
    ['Robert "Bob" Smith', 'Robert'],
    ['Иван Петров', 'Иван'],
    ['⭐ Ana Pérez ⭐', 'Ana'],
    ['Person 12', 'Person'],
    ['Contact 7', 'Contact'],
    ['lead3', 'Lead3'],
    ['Ana2 Pérez', 'Ana2'],
  ])('%j is %j', (name, first) => {
    expect(firstNameOf(name)).toBe(first);
  });

  it.each([
    '',
    '   ',
    '⭐',
    'J. Smith',
    'A.J. Smith',
    'J Smith',
    'Mr. Smith',
    'Dr. Weiß',
    'Mrs.',
    'Sales Team',
    'info',
    'The Acme Company',
    'ana@acme.example',
    'Ana/Bob',
    '101',
    '山田太郎',
    '김 민준',
  ])('is not guessed from %j', (name) => {
    expect(firstNameOf(name)).toBeNull();
  });
});
