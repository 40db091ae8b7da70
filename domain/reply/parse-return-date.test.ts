import { describe, expect, it } from 'vitest';
import { parseReturnDate } from './parse-return-date.ts';
import { resumeAfterAbsence } from './resume-after-absence.ts';

/** A Friday. */
const receivedOn = '2026-11-20';

describe('the return date of an out-of-office answer', () => {
  it.each([
    ['I am away until 2026-12-01.', '2026-12-01'],
    ['back on 12 January', '2027-01-12'],
    ['back on the 12th of January 2027', '2027-01-12'],
    ['returning January 12th, 2027', '2027-01-12'],
    ['until Dec. 3', '2026-12-03'],
    ['until 12.01.2027', '2027-01-12'],
    ['until 12/31/26', '2026-12-31'],
    ['until 31-12-2026', '2026-12-31'],
    ['until 5/12', '2026-12-05'],
    ['from 1/12 to 14/12', '2026-12-14'],
    ['until\n5 December', '2026-12-05'],
    ['back Monday', '2026-11-23'],
    ['I return next Friday', '2026-11-27'],
    ['back tomorrow', '2026-11-21'],
    ['until today, 20 November', '2026-11-20'],
    ['bis einschließlich 12.1.', '2027-01-12'],
    ['vom 23. bis zum 27. November', '2026-11-27'],
    ['vom 23.11. bis 27.11.2026', '2026-11-27'],
    ['bis 12. Jänner', '2027-01-12'],
    ['ab dem 1. März 2027 wieder da', '2027-03-01'],
    ['Ab Mittwoch bin ich wieder erreichbar', '2026-11-25'],
    ['wieder im Büro am Montag', '2026-11-23'],
    ['jusqu’au 12 janvier', '2027-01-12'],
    ['de retour le 1er février 2027', '2027-02-01'],
    ['absente du 23 novembre au 4 décembre', '2026-12-04'],
    ['de retour lundi', '2026-11-23'],
    ['hasta el 12 de enero de 2027', '2027-01-12'],
    ['del 1 al 4 de diciembre', '2026-12-04'],
    ['vuelvo el miércoles', '2026-11-25'],
    ['torno il 7 dicembre', '2026-12-07'],
    ['tot 3 januari', '2027-01-03'],
  ])('in %j is %s', (text, date) => {
    expect(parseReturnDate(text, receivedOn)).toBe(date);
  });

  it.each([
    ['I am away.'],
    ['until 6 November'],
    ['until 30 February 2027'],
    ['until 31.11.'],
    ['until 6 November 2025'],
    ['until 6 November 2031'],
    ['we answer 24/7'],
    ['call +49 30 1234-5678 or 10.5.1.1'],
    ['version 1.2.3'],
    ['I get back to you. Monday is my favourite day.'],
    ['Guten Morgen'],
  ])('is not guessed from %j', (text) => {
    expect(parseReturnDate(text, receivedOn)).toBeNull();
  });

  it('is the last of several announced days, whatever other dates the mail names', () => {
    const text =
      'I am away from 23 November until 4 December. Our summit is on 10 March 2027. On 1 December Bob helps.';
    expect(parseReturnDate(text, receivedOn)).toBe('2026-12-04');
  });

  it('counts a weekday from the day of the mail', () => {
    expect(parseReturnDate('back on Friday', '2026-11-19')).toBe('2026-11-20');
    expect(parseReturnDate('back on Friday', '2026-11-20')).toBe('2026-11-27');
  });

  it('does not take 24/7 for a day in July', () => {
    expect(parseReturnDate('call us 24/7', '2027-06-01')).toBeNull();
    expect(parseReturnDate('back on 24/7', '2027-06-01')).toBeNull();
    expect(parseReturnDate('back on 23/7', '2027-06-01')).toBe('2027-07-23');
  });

  it('knows leap years', () => {
    expect(parseReturnDate('until 29 February', '2028-02-01')).toBe('2028-02-29');
    expect(parseReturnDate('until 29 February', '2027-02-01')).toBeNull();
  });
});

describe('the day to write again', () => {
  it.each([
    ['2026-11-26', '2026-11-27'],
    ['2026-11-27', '2026-11-30'],
    ['2026-11-28', '2026-11-30'],
    ['2026-11-29', '2026-11-30'],
    ['2026-12-31', '2027-01-01'],
  ])('after a return on %s is %s', (returnsOn, resumesOn) => {
    expect(resumeAfterAbsence(returnsOn, receivedOn)).toBe(resumesOn);
  });

  it('is a week later when the return is not known', () => {
    expect(resumeAfterAbsence(null, receivedOn)).toBe('2026-11-27');
  });
});
