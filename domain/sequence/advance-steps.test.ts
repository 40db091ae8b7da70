import { describe, expect, it } from 'vitest';
import { dayMs, hourMs } from '../shared/milliseconds.ts';
import { advanceSteps, type SequencePlace, type SequenceStep } from './advance-steps.ts';
import type { BranchTarget } from './branch.ts';

/** Monday 23 November 2026, 09:00 in Paris. */
const mondayMs = Date.parse('2026-11-23T08:00:00Z');
const calendar = { zone: 'Europe/Paris', holidays: ['2026-11-24'] };
const facts = {
  hasReplied: false,
  contact: {
    email: 'ada@acme.test',
    name: 'Ada Lovelace',
    firstName: null,
    lastName: null,
    company: 'Acme',
    role: '',
    tags: [],
    custom: {},
  },
};

type Plan = Partial<SequenceStep> & Pick<SequenceStep, 'kind'>;
const number = (plans: readonly Plan[]): SequenceStep[] =>
  plans.map((plan, position) => ({
    id: `s${position}`,
    position,
    delay: 'PT0S',
    dayCount: 'calendar',
    until: null,
    branch: null,
    ...plan,
  }));

const email: Plan = { kind: 'email' };
const later: Plan = { kind: 'email', delay: 'P1D' };
const task: Plan = { kind: 'task' };
const toTuesday: Plan = { kind: 'wait', until: { days: [2], time: '09:30' } };
const branch = (company: string, onTrue: BranchTarget, onFalse: BranchTarget = 'next'): Plan => ({
  kind: 'branch',
  branch: { condition: { kind: 'field', field: 'company', equals: company }, onTrue, onFalse },
});

function advance(plans: readonly Plan[], place: Partial<SequencePlace> = {}, nowMs = mondayMs) {
  const from = { nextPosition: 0, fromMs: mondayMs, dueMs: null, ...place };
  return advanceSteps({ steps: number(plans), facts, calendar }, from, nowMs);
}
const tuesdayMs = Date.parse('2026-11-24T08:30:00Z');

describe('advanceSteps', () => {
  it.each([
    ['an email that is due', [email], 'email', 0],
    ['a task that is due', [task, email], 'task', 0],
    ['past a branch to the next step', [branch('Other', 'end'), email], 'email', 1],
    [
      'past a branch to the step it names',
      [branch('acme ', { stepId: 's2' }), task, email],
      'email',
      2,
    ],
    ['the other way', [branch('Other', 'next', { stepId: 's2' }), task, email], 'email', 2],
    [
      'through branch after branch',
      [branch('Acme', 'next'), branch('Acme', 'next'), email],
      'email',
      2,
    ],
    ['past a target that is gone', [branch('Acme', { stepId: 'gone' }), email], 'email', 1],
    ['never back', [email, branch('Acme', { stepId: 's0' }), task], 'email', 0],
  ] as const)('takes a contact to %s', (_name, plans, kind, nextPosition) => {
    const move = advance(plans);
    expect(move).toMatchObject({ kind, place: { nextPosition, fromMs: mondayMs } });
  });

  it('goes to the step after a branch whose target an edit moved before it', () => {
    const move = advance([email, branch('Acme', { stepId: 's0' }), task], { nextPosition: 1 });
    expect(move).toMatchObject({ kind: 'task', place: { nextPosition: 2 } });
  });

  it.each([
    ['nothing is left', [email], { nextPosition: 1 }, 1],
    ['there is no step', [], {}, 0],
    ['a branch ends it', [branch('Acme', 'end'), email], {}, 2],
    [
      'the wait at its end is over',
      [email, toTuesday],
      { nextPosition: 1, dueMs: mondayMs - 1 },
      2,
    ],
  ] as const)('is done when %s', (_name, plans, place, nextPosition) => {
    const nowMs = mondayMs + 7 * dayMs;
    expect(advance(plans, place, nowMs)).toMatchObject({
      kind: 'done',
      place: { nextPosition, dueMs: null },
    });
  });

  it('counts a delay from where the contact stands, in days of the mailbox', () => {
    const untilMs = mondayMs + 2 * dayMs;
    const business: Plan = { kind: 'email', delay: 'P1D', dayCount: 'business' };
    expect(advance([business])).toMatchObject({
      kind: 'wait',
      untilMs,
      place: { nextPosition: 0, fromMs: mondayMs, dueMs: untilMs },
    });
  });

  it('takes the due time that a pause or a person moved for what it is', () => {
    const dueMs = mondayMs + 3 * dayMs;
    expect(advance([later], { dueMs })).toMatchObject({ kind: 'wait', untilMs: dueMs });
    expect(advance([later], { dueMs: mondayMs })).toMatchObject({ kind: 'email' });
  });

  it('stays at a wait until it is over, and counts what follows from its end', () => {
    const plans = [toTuesday, later];
    const resting = advance(plans);
    expect(resting).toMatchObject({ kind: 'wait', untilMs: tuesdayMs, place: { nextPosition: 0 } });
    const moved = advance(plans, resting.place, tuesdayMs + hourMs);
    expect(moved).toMatchObject({
      kind: 'wait',
      untilMs: tuesdayMs + dayMs,
      place: { nextPosition: 1, fromMs: tuesdayMs },
    });
  });

  it('waits for the next such moment when a pause moved the end of a wait', () => {
    const dueMs = tuesdayMs + 2 * dayMs;
    const move = advance([toTuesday, email], { dueMs }, dueMs);
    expect(move).toMatchObject({ kind: 'wait', untilMs: tuesdayMs + 7 * dayMs });
  });

  it('waits out the delay of a wait before it looks for its moment', () => {
    const wait: Plan = { ...toTuesday, delay: 'P2D' };
    expect(advance([wait, email])).toMatchObject({ untilMs: tuesdayMs + 7 * dayMs });
    expect(advance([{ kind: 'wait', delay: 'PT2H' }, email])).toMatchObject({
      untilMs: mondayMs + 2 * hourMs,
    });
  });

  it('asks a branch after a wait only once the wait is over', () => {
    const plans = [toTuesday, branch('Acme', 'end'), email];
    expect(advance(plans)).toMatchObject({ kind: 'wait', place: { nextPosition: 0 } });
    expect(advance(plans, {}, tuesdayMs)).toMatchObject({ kind: 'done' });
  });
});
