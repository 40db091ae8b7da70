import { describe, expect, it } from 'vitest';
import type { ContactEvent, WriteEmailResult } from './contact-event.ts';
import { advanceContact, retryDelayMs, slotRecheckMs } from './contact-lifecycle.ts';
import {
  minute,
  day,
  start,
  play,
  ready,
  notYet,
  grant,
  attempted,
  recorded,
  paused,
  resumed,
  timeReached,
  outOfOffice,
  rescheduled,
  send,
  prepare,
  finish,
} from './contact-story.ts';

describe('the path of one email', () => {
  it('asks the database first', () => {
    expect(play().command).toEqual(prepare);
  });

  it('sleeps until the email is due, then asks again', () => {
    expect(play(notYet(start + day)).command).toEqual({ kind: 'wait', untilMs: start + day });
    expect(play(notYet(start + day), day, timeReached).command).toEqual(prepare);
  });

  it('goes on sleeping when a timer fires early', () => {
    const early = play(notYet(start + day), day - 1, timeReached);
    expect(early.command).toEqual({ kind: 'wait', untilMs: start + day });
  });

  it('does not spin when the database names a time already past', () => {
    const { command, nowMs } = play(notYet(start - day));
    expect(command).toEqual({ kind: 'wait', untilMs: nowMs + 1_000 });
  });

  it('sends only with a slot for this very email', () => {
    expect(play(ready).command).toEqual({ kind: 'wait', untilMs: start + slotRecheckMs });
    expect(play(ready, grant('slt_1', 'eml_other')).command).toMatchObject({ kind: 'wait' });
    expect(play(ready, grant('slt_1')).command).toEqual(send('slt_1'));
  });

  it('asks the database again when no slot came for a day', () => {
    expect(play(ready, slotRecheckMs, timeReached).command).toEqual(prepare);
  });

  it('keeps a slot that is granted before the email is known to be ready', () => {
    expect(play(grant('slt_1'), ready).command).toEqual(send('slt_1'));
  });

  it('records what was sent, sleeps, and prepares the next email', () => {
    const sent = [ready, grant('slt_1'), attempted('sent')];
    expect(play(...sent).command).toEqual({ kind: 'recordStep', emailId: 'eml_1' });
    const next = start + 3 * day;
    expect(play(...sent, recorded(next)).command).toEqual({ kind: 'wait', untilMs: next });
    expect(play(...sent, recorded(next), 3 * day, timeReached).command).toEqual(prepare);
    expect(play(...sent, recorded(start)).command).toEqual(prepare);
  });

  it('finishes after the last email', () => {
    const last = [ready, grant('slt_1'), attempted('sent'), recorded(null)];
    expect(play(...last).command).toEqual(finish('finished'));
    expect(play(...last, { kind: 'contactFinished' }).command).toEqual({
      kind: 'complete',
      ending: 'finished',
    });
  });

  it.each([
    [{ kind: 'done' }, 'finished'],
    [{ kind: 'stopped', ending: 'suppressed' }, 'suppressed'],
  ] as const)('finishes when the database answers %j', (result, ending) => {
    expect(play({ kind: 'emailPrepared', result }).command).toEqual(finish(ending));
  });
});

describe('an email that the model writes', () => {
  const write: ContactEvent = {
    kind: 'emailPrepared',
    result: { kind: 'write', emailId: 'eml_1' },
  };
  const written = (result: WriteEmailResult): ContactEvent => ({ kind: 'emailWritten', result });
  const isWritten = written({ kind: 'ready', emailId: 'eml_1' });

  it('is written before it waits for its slot', () => {
    expect(play(write).command).toEqual({ kind: 'writeEmail', emailId: 'eml_1' });
    expect(play(write, isWritten).command).toMatchObject({ kind: 'wait' });
    expect(play(write, isWritten, grant('slt_1')).command).toEqual(send('slt_1'));
  });

  it('waits for a person who is to approve it, and is asked for again when that person has', () => {
    const held = written({ kind: 'held', reason: 'awaiting_approval' });
    expect(play(write, held).command).toEqual({ kind: 'wait', untilMs: null });
    expect(play(write, held, rescheduled(start)).command).toEqual(prepare);
  });

  it('is asked for again when the plan changed while it was written', () => {
    expect(play(write, written({ kind: 'changed' })).command).toEqual(prepare);
  });

  it('is not begun for a contact that has answered, and not sent when the answer came meanwhile', () => {
    const replied: ContactEvent = { kind: 'ended', ending: 'replied' };
    expect(play(replied, write).command).toEqual(finish('replied'));
    expect(play(write, replied, isWritten).command).toEqual(finish('replied'));
  });

  it('is written on while paused, and not sent', () => {
    expect(play(paused, write).command).toMatchObject({ kind: 'writeEmail' });
    expect(play(paused, write, isWritten, grant('slt_1')).command).toMatchObject({ kind: 'wait' });
  });
});

describe('a slot', () => {
  it('is used once, although the dispatcher repeats it', () => {
    const { state, nowMs } = play(ready, grant('slt_1'), attempted('gate_closed'));
    expect(advanceContact(state, grant('slt_1'), nowMs)).toBe(state);
  });

  it('is waited for again when the gate was closed', () => {
    const closed = [ready, grant('slt_1'), attempted('gate_closed')];
    expect(play(...closed).command).toMatchObject({ kind: 'wait' });
    expect(play(...closed, grant('slt_2')).command).toEqual(send('slt_2'));
  });

  it('is not lost when the next one is granted before the closed gate is known', () => {
    const story = [ready, grant('slt_1'), grant('slt_2'), attempted('gate_closed')];
    expect(play(...story).command).toEqual(send('slt_2'));
  });

  it('never changes the send that is in flight', () => {
    expect(play(ready, grant('slt_1'), grant('slt_2')).command).toEqual(send('slt_1'));
  });
});

describe('a refused email', () => {
  const refused = [ready, grant('slt_1'), attempted('failed')];

  it('is queued once more after 15 minutes', () => {
    expect(play(...refused).command).toEqual({ kind: 'wait', untilMs: start + retryDelayMs });
    expect(play(...refused, retryDelayMs, timeReached).command).toEqual({
      kind: 'prepareEmail',
      retryEmailId: 'eml_1',
    });
  });

  it('waits for a person after the second refusal', () => {
    const twice = [
      ...refused,
      retryDelayMs,
      timeReached,
      ready,
      grant('slt_2'),
      attempted('failed'),
    ];
    expect(play(...twice).state.phase).toEqual({ kind: 'held', reason: 'send_failed' });
    expect(play(...twice).command).toEqual({ kind: 'wait', untilMs: null });
    expect(play(...twice, rescheduled(start)).command).toEqual({
      kind: 'prepareEmail',
      retryEmailId: 'eml_1',
    });
  });

  it('is not hurried by pause and resume', () => {
    expect(play(...refused, paused, minute, resumed).command).toEqual({
      kind: 'wait',
      untilMs: start + retryDelayMs,
    });
  });

  it('waits for the return of someone out of office, if that is later', () => {
    const story = [ready, grant('slt_1'), outOfOffice(start + day), attempted('failed')];
    expect(play(...story).command).toEqual({ kind: 'wait', untilMs: start + day });
  });

  it('is forgotten once it went out', () => {
    const sentAtLast = [
      ...refused,
      retryDelayMs,
      timeReached,
      ready,
      grant('slt_2'),
      attempted('sent'),
    ];
    expect(play(...sentAtLast, recorded(start)).command).toEqual(prepare);
  });

  it('does not count against another email', () => {
    const skipped: ContactEvent = {
      kind: 'emailPrepared',
      result: { kind: 'ready', emailId: 'eml_2' },
    };
    const story = [...refused, rescheduled(start), skipped, grant('slt_2', 'eml_2')];
    expect(play(...story, attempted('failed')).state.phase).toMatchObject({ kind: 'waiting' });
  });
});

describe('an email whose fate is unknown', () => {
  const uncertain = [ready, grant('slt_1'), attempted('unknown')];

  it('holds the contact for a person, whatever time passes', () => {
    expect(play(...uncertain).state.phase).toEqual({ kind: 'held', reason: 'send_uncertain' });
    expect(play(...uncertain, day, timeReached).command).toEqual({ kind: 'wait', untilMs: null });
  });

  it.each([
    ['a new slot', [grant('slt_2')]],
    ['pause and resume', [paused, resumed]],
    ['an out-of-office answer', [outOfOffice(start + day)]],
  ] as const)('is not sent again by %s', (_, events) => {
    expect(play(...uncertain, ...events).state.phase.kind).toBe('held');
  });

  it('goes on when a person has decided', () => {
    expect(play(...uncertain, rescheduled(start)).command).toEqual(prepare);
  });
});

describe('a pause and a resume', () => {
  const pausedAt = (atMs: number): ContactEvent => ({ kind: 'paused', atMs });
  const resumedAt = (atMs: number): ContactEvent => ({ kind: 'resumed', atMs });

  it.each([
    ['the later resume', [resumedAt(2), pausedAt(1)], false],
    ['the later pause', [pausedAt(3), resumedAt(2)], true],
    ['the latest of three', [pausedAt(1), resumedAt(4), pausedAt(3)], false],
    ['one that does not say when', [resumedAt(2), paused], true],
  ] as const)('count in the order they were said in: %s', (_, events, isPaused) => {
    expect(play(ready, ...events).state.paused).toBe(isPaused);
  });
});
