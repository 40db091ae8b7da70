import { expect, it } from 'vitest';
import fc from '#test/harness/fast-check.ts';
import { dayMs, hourMs } from '../shared/milliseconds.ts';
import {
  advanceSteps,
  type ContactSequence,
  type SequencePlace,
  type SequenceStep,
} from './advance-steps.ts';

const startMs = Date.parse('2026-10-20T08:00:00Z');
const zones = ['Europe/Paris', 'America/New_York', 'Australia/Lord_Howe', 'Asia/Kathmandu'];

const target = fc.oneof(
  fc.constantFrom('next' as const, 'end' as const),
  fc.nat(14).map((position) => ({ stepId: `s${position}` })),
);
const step = fc.record({
  kind: fc.constantFrom('email', 'wait', 'task', 'branch'),
  delay: fc.constantFrom('PT0S', 'PT90M', 'P1D', 'P3DT2H'),
  dayCount: fc.constantFrom('calendar', 'business'),
  until: fc.option(
    fc.record({
      days: fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { minLength: 1 }),
      time: fc.constantFrom('00:00', '02:15', '09:30', '23:59'),
    }),
  ),
  branch: fc.record({
    condition: fc.record({ kind: fc.constant('replied' as const) }),
    onTrue: target,
    onFalse: target,
  }),
});
const sequence = fc.record({
  steps: fc
    .array(step, { maxLength: 12 })
    .map((steps): SequenceStep[] =>
      steps.map((each, position) => ({ ...each, id: `s${position}`, position })),
    ),
  zone: fc.constantFrom(...zones),
  hasReplied: fc.boolean(),
});

function contactSequence(given: {
  steps: SequenceStep[];
  zone: string;
  hasReplied: boolean;
}): ContactSequence<SequenceStep> {
  const contact = {
    email: 'ada@acme.test',
    name: 'Ada',
    firstName: null,
    lastName: null,
    company: '',
    role: '',
    tags: [],
    custom: {},
  };
  return {
    steps: given.steps,
    facts: { hasReplied: given.hasReplied, contact },
    calendar: { zone: given.zone, holidays: ['2026-10-26'] },
  };
}

/** Wakes whenever it is told to, each time a little late. */
function wakeUp(of: ContactSequence<SequenceStep>, from: SequencePlace, lateMs: number) {
  let move = advanceSteps(of, from, from.fromMs);
  for (let rounds = 0; move.kind === 'wait'; rounds += 1) {
    expect(rounds).toBeLessThanOrEqual(2 * of.steps.length);
    expect(move.place.dueMs).toBe(move.untilMs);
    move = advanceSteps(of, move.place, move.untilMs + lateMs);
  }
  return move;
}

it('a contact gets to the same step and due time, however late it is woken on the way', () => {
  fc.assert(
    fc.property(sequence, fc.nat(3 * dayMs), (given, lateMs) => {
      const of = contactSequence(given);
      const from = { nextPosition: 0, fromMs: startMs, dueMs: null };
      const atOnce = advanceSteps(of, from, Infinity);
      expect(wakeUp(of, from, lateMs)).toEqual(atOnce);
      expect(atOnce.place.fromMs).toBeGreaterThanOrEqual(startMs);
    }),
  );
});

it('a contact that does step after step only ever goes forward, to the end', () => {
  fc.assert(
    fc.property(sequence, (given) => {
      const of = contactSequence(given);
      let from: SequencePlace = { nextPosition: 0, fromMs: startMs, dueMs: null };
      for (;;) {
        const move = advanceSteps(of, from, Infinity);
        if (move.kind === 'done') return;
        expect(move.place.nextPosition).toBeGreaterThanOrEqual(from.nextPosition);
        const fromMs = (move.place.dueMs ?? NaN) + hourMs;
        expect(fromMs).toBeGreaterThan(from.fromMs);
        from = { nextPosition: move.place.nextPosition + 1, fromMs, dueMs: null };
      }
    }),
  );
});
