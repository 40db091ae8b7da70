import { describe, expect, it } from 'vitest';
import { dayMs } from '../shared/milliseconds.ts';
import { knownEmail, knownEmails } from './known-steps.ts';
import { replanContact, type ContactUnderWay } from './replan-contact.ts';
import { planSequenceEdit } from './sequence-edit.ts';

const now = Date.UTC(2026, 5, 1, 12);
const present = knownEmails('ABC');
/** A went out half a day ago; B is due in half a day. */
const contact: ContactUnderWay = {
  nextPosition: 1,
  floor: 0,
  isSending: false,
  fromMs: now - dayMs / 2,
  dueMs: now + dayMs / 2,
  isRescheduled: false,
  notBeforeMs: null,
  calendar: { zone: 'UTC' },
};
const insertedAfterA = (delay: string) =>
  planSequenceEdit(present, [knownEmail('A'), knownEmail('X', { delay }), ...knownEmails('BC')]);

describe('replanContact', () => {
  it('leaves alone who waits for the same as before', () => {
    expect(replanContact(planSequenceEdit(present, knownEmails('ABCX')), contact, now)).toBeNull();
  });

  it.each([
    ['sooner, and is woken', 'PT18H', 0.25, true],
    ['later, and wakes by itself', 'P3D', 2.5, false],
  ])(
    'reckons another next step from the beginning of the wait: %s',
    (_when, delay, days, wakes) => {
      expect(replanContact(insertedAfterA(delay), contact, now)).toEqual({
        nextPosition: 1,
        isOtherStep: true,
        dueMs: now + days * dayMs,
        wakes,
      });
    },
  );

  it('wakes whoever waits for a slot or a person', () => {
    const written = { ...contact, dueMs: now - dayMs / 4 };
    expect(replanContact(insertedAfterA('P3D'), written, now)).toMatchObject({ wakes: true });
  });

  it('keeps a time that a person chose, and nobody comes back from absence earlier', () => {
    const edit = insertedAfterA('PT13H');
    const chosen = replanContact(edit, { ...contact, isRescheduled: true }, now);
    expect(chosen?.dueMs).toBe(contact.dueMs);
    const away = replanContact(edit, { ...contact, notBeforeMs: now + 9 * dayMs }, now);
    expect(away?.dueMs).toBe(now + 9 * dayMs);
  });

  it('keeps the due time of a step whose text alone changed', () => {
    const edit = planSequenceEdit(present, [
      knownEmail('A'),
      knownEmail('B', { body: 'better' }),
      knownEmail('C'),
    ]);
    const late = { ...contact, dueMs: now - 5 * dayMs };
    expect(replanContact(edit, late, now)).toMatchObject({ dueMs: late.dueMs, wakes: true });
  });

  it('is done when nothing is left', () => {
    const edit = planSequenceEdit(present, knownEmails('A'));
    expect(replanContact(edit, contact, now)).toMatchObject({ dueMs: null, wakes: true });
  });

  it('does not touch a mail that is with the provider, but what is inserted before it is passed', () => {
    const sending = { ...contact, isSending: true, floor: 2 };
    expect(replanContact(insertedAfterA('PT0S'), sending, now)).toBeNull();
  });
});
