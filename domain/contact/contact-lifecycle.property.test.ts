import fc from '#test/harness/fast-check.ts';
import { describe, expect, it } from 'vitest';
import { contactCommand } from './contact-command.ts';
import type { ContactCommand } from './contact-command.ts';
import type {
  ContactEvent,
  PrepareEmailResult,
  SendEmailResult,
  WriteEmailResult,
} from './contact-event.ts';
import { advanceContact } from './contact-lifecycle.ts';
import { newContactState } from './contact-state.ts';
import type { ContactState } from './contact-state.ts';

const emailId = fc.constantFrom('eml_1', 'eml_2');
const slotId = fc.constantFrom('slt_1', 'slt_2', 'slt_3', 'slt_4');
const timeMs = fc.integer({ min: 0, max: 100_000_000 });

const prepareResult: fc.Arbitrary<PrepareEmailResult> = fc.oneof(
  fc.record({ kind: fc.constantFrom('ready' as const, 'write' as const), emailId }),
  fc.record({ kind: fc.constant('not_yet' as const), atMs: timeMs }),
  fc.constant({ kind: 'held' as const, reason: 'missing_variable' as const }),
  fc.constant({ kind: 'done' as const }),
);
const writeResult: fc.Arbitrary<WriteEmailResult> = fc.oneof(
  fc.record({ kind: fc.constant('ready' as const), emailId }),
  fc.constant({ kind: 'held' as const, reason: 'awaiting_approval' as const }),
  fc.record({ kind: fc.constant('not_yet' as const), atMs: timeMs }),
  fc.constant({ kind: 'changed' as const }),
);
const sendResult: fc.Arbitrary<SendEmailResult> = fc.record({
  kind: fc.constantFrom('sent', 'failed', 'gate_closed', 'unknown'),
});
const signal: fc.Arbitrary<ContactEvent> = fc.oneof(
  fc.record({ kind: fc.constant('slotGranted' as const), slotId, emailId }),
  fc.record({ kind: fc.constant('outOfOffice' as const), untilMs: timeMs }),
  fc.record({ kind: fc.constant('rescheduled' as const), atMs: timeMs }),
  fc.constantFrom<ContactEvent>({ kind: 'paused' }, { kind: 'resumed' }, { kind: 'timeReached' }),
  fc.constant<ContactEvent>({ kind: 'ended', ending: 'replied' }),
);
const answers = fc.record({ prepareResult, writeResult, sendResult, nextAtMs: fc.option(timeMs) });
/** A move is a signal, or the answer to whatever the contact asked for. */
const story = fc.array(fc.record({ signal: fc.option(signal), answers, passMs: timeMs }), {
  maxLength: 60,
});

function answerTo(
  command: ContactCommand,
  given: typeof answers extends fc.Arbitrary<infer T> ? T : never,
): ContactEvent | null {
  switch (command.kind) {
    case 'prepareEmail':
      return { kind: 'emailPrepared', result: given.prepareResult };
    case 'writeEmail':
      return { kind: 'emailWritten', result: given.writeResult };
    case 'sendEmail':
      return { kind: 'emailAttempted', result: given.sendResult };
    case 'recordStep':
      return { kind: 'stepRecorded', nextAtMs: given.nextAtMs };
    case 'finishContact':
      return { kind: 'contactFinished' };
    case 'wait':
      return command.untilMs === null ? null : { kind: 'timeReached' };
    case 'complete':
      return null;
  }
}

type Step = { before: ContactState; event: ContactEvent; after: ContactState; nowMs: number };

function check(property: (step: Step) => void) {
  fc.assert(
    fc.property(story, (moves) => {
      let state = newContactState;
      let nowMs = 0;
      for (const move of moves) {
        nowMs += move.passMs;
        const event = move.signal ?? answerTo(contactCommand(state), move.answers);
        if (event === null) continue;
        const after = advanceContact(state, event, nowMs);
        property({ before: state, event, after, nowMs });
        state = after;
      }
    }),
    { numRuns: 2_000 },
  );
}

const endsIn = ({ phase }: ContactState) => phase.kind === 'finishing' || phase.kind === 'over';

describe('whatever happens to a contact', () => {
  it('an ended contact stays ended, for the same reason', () => {
    check(({ before, after }) => {
      if (!endsIn(before)) return;
      expect(endsIn(after)).toBe(true);
      expect(after.ending).toBe(before.ending);
      if (before.phase.kind === 'over') expect(after).toBe(before);
    });
  });

  it('a send in flight is only left by its own answer, and never replaced by another send', () => {
    check(({ before, event, after }) => {
      if (before.phase.kind !== 'sending') return;
      if (event.kind !== 'emailAttempted') expect(after.phase).toEqual(before.phase);
      else if (after.phase.kind === 'sending') {
        expect(event.result.kind).toBe('gate_closed');
        expect(after.phase.slotId).not.toBe(before.phase.slotId);
      }
    });
  });

  it('no send begins while paused, during a hold, or once an ending is known', () => {
    check(({ before, after, nowMs }) => {
      if (before.phase.kind === 'sending' || after.phase.kind !== 'sending') return;
      expect(after.paused).toBe(false);
      expect(after.holdUntilMs).toBeLessThanOrEqual(nowMs);
      expect(after.ending).toBeNull();
    });
  });

  it('nothing is written once an ending is known', () => {
    check(({ before, after }) => {
      if (before.phase.kind !== 'writing' && after.phase.kind === 'writing') {
        expect(after.ending).toBeNull();
      }
    });
  });

  it('every sent email is recorded', () => {
    check(({ event, after }) => {
      if (event.kind === 'emailAttempted' && event.result.kind === 'sent') {
        expect(after.phase.kind).toBe('recording');
      }
    });
  });

  it('a live contact always has an activity running, a time to wake, a pause or a person to ask', () => {
    check(({ after }) => {
      const command = contactCommand(after);
      if (command.kind !== 'wait' || command.untilMs !== null) return;
      expect(after.paused || after.phase.kind === 'held').toBe(true);
    });
  });

  it('its state is plain JSON', () => {
    check(({ after }) => {
      expect(JSON.parse(JSON.stringify(after))).toEqual(after);
    });
  });
});
