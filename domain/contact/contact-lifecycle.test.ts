import { describe, expect, it } from 'vitest';
import { contactCommand } from './contact-command.ts';
import type { ContactEvent } from './contact-event.ts';
import { advanceContact, retryDelayMs, slotRecheckMs } from './contact-lifecycle.ts';
import { newContactState } from './contact-state.ts';

const minute = 60_000;
const day = 24 * 60 * minute;
const start = Date.UTC(2026, 10, 23, 9);

/** Plays events at the same moment; a number lets that many milliseconds pass. */
function play(...story: readonly (ContactEvent | number)[]) {
  let state = newContactState;
  let nowMs = start;
  for (const entry of story) {
    if (typeof entry === 'number') nowMs += entry;
    else state = advanceContact(state, entry, nowMs);
  }
  return { state, nowMs, command: contactCommand(state) };
}

const ready: ContactEvent = { kind: 'emailPrepared', result: { kind: 'ready', emailId: 'eml_1' } };
const notYet = (atMs: number): ContactEvent => ({
  kind: 'emailPrepared',
  result: { kind: 'not_yet', atMs },
});
const grant = (slotId: string, emailId = 'eml_1'): ContactEvent => ({
  kind: 'slotGranted',
  slotId,
  emailId,
});
const attempted = (kind: 'sent' | 'failed' | 'gate_closed' | 'unknown'): ContactEvent => ({
  kind: 'emailAttempted',
  result: { kind },
});
const recorded = (nextAtMs: number | null): ContactEvent => ({ kind: 'stepRecorded', nextAtMs });
const reply: ContactEvent = { kind: 'ended', ending: 'replied' };
const paused: ContactEvent = { kind: 'paused' };
const resumed: ContactEvent = { kind: 'resumed' };
const timeReached: ContactEvent = { kind: 'timeReached' };
const outOfOffice = (untilMs: number): ContactEvent => ({ kind: 'outOfOffice', untilMs });
const rescheduled = (atMs: number): ContactEvent => ({ kind: 'rescheduled', atMs });
const send = (slotId: string) => ({ kind: 'sendEmail', emailId: 'eml_1', slotId });
const prepare = { kind: 'prepareEmail', retryEmailId: null };
const finish = (ending: string) => ({ kind: 'finishContact', ending });

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

describe('pause', () => {
  it('stops the clock and the slot', () => {
    expect(play(notYet(start + day), paused, 2 * day, timeReached).command).toEqual({
      kind: 'wait',
      untilMs: null,
    });
    expect(play(ready, paused, grant('slt_1')).command).toEqual({ kind: 'wait', untilMs: null });
  });

  it('lets the send in flight end and its record be written', () => {
    const sending = [ready, grant('slt_1'), paused];
    expect(play(...sending).command).toEqual(send('slt_1'));
    expect(play(...sending, attempted('sent')).command.kind).toBe('recordStep');
    expect(play(...sending, attempted('sent'), recorded(start)).command).toEqual({
      kind: 'wait',
      untilMs: null,
    });
  });

  it('asks the database again on resume, and uses a slot that came meanwhile', () => {
    const story = [ready, paused, grant('slt_1'), resumed];
    expect(play(...story).command).toEqual(prepare);
    expect(play(...story, ready).command).toEqual(send('slt_1'));
  });

  it('does not start what is rescheduled before the resume', () => {
    const story = [notYet(start + day), paused, rescheduled(start)];
    expect(play(...story).command).toEqual({ kind: 'wait', untilMs: null });
    expect(play(...story, resumed).command).toEqual(prepare);
  });

  it('does not keep an answer from ending the contact', () => {
    expect(play(notYet(start + day), paused, reply).command).toEqual(finish('replied'));
  });
});

describe('an out-of-office answer', () => {
  const back = start + 10 * day;

  it.each([
    ['while waiting', [notYet(start + day), outOfOffice(back)]],
    ['while wanting a slot', [ready, outOfOffice(back)]],
    ['while preparing', [outOfOffice(back), ready]],
    ['while recording', [ready, grant('s'), attempted('sent'), outOfOffice(back), recorded(start)]],
  ] as const)('extends the wait %s', (_, story) => {
    expect(play(...story).command).toEqual({ kind: 'wait', untilMs: back });
  });

  it('never shortens a wait', () => {
    const story = [notYet(start + 20 * day), outOfOffice(back)];
    expect(play(...story).command).toEqual({ kind: 'wait', untilMs: start + 20 * day });
    expect(play(...story, outOfOffice(start + day)).state.holdUntilMs).toBe(back);
  });

  it('keeps a slot from being used before the return', () => {
    expect(play(ready, outOfOffice(back), grant('slt_1')).command.kind).toBe('wait');
  });

  it('gives way to a person who wants it sooner', () => {
    const sooner = [ready, outOfOffice(back), rescheduled(start)];
    expect(play(...sooner).command).toEqual(prepare);
    expect(play(...sooner, ready, grant('slt_1')).command).toEqual(send('slt_1'));
  });
});

describe('an ending', () => {
  it.each([
    ['waiting', [notYet(start + day), reply]],
    ['wanting a slot', [ready, reply]],
    ['held', [ready, grant('s'), attempted('unknown'), reply]],
    ['preparing', [reply, ready]],
    ['preparing, with a slot at hand', [grant('slt_1'), reply, ready]],
    ['sending, gate closed', [ready, grant('s'), reply, attempted('gate_closed')]],
    ['sending, refused', [ready, grant('s'), reply, attempted('failed')]],
    ['sending, unknown', [ready, grant('s'), reply, attempted('unknown')]],
    ['recording', [ready, grant('s'), attempted('sent'), reply, recorded(start + day)]],
    ['recording the last email', [ready, grant('s'), attempted('sent'), reply, recorded(null)]],
  ] as const)('comes right after %s', (_, story) => {
    expect(play(...story).command).toEqual(finish('replied'));
  });

  it('lets a mail that had already left be recorded first', () => {
    expect(play(ready, grant('s'), reply, attempted('sent')).command).toEqual({
      kind: 'recordStep',
      emailId: 'eml_1',
    });
  });

  it('keeps the first of several reasons', () => {
    const bounced: ContactEvent = { kind: 'ended', ending: 'bounced' };
    expect(play(ready, reply, bounced, { kind: 'contactFinished' }).command).toEqual({
      kind: 'complete',
      ending: 'replied',
    });
  });
});

describe('a new plan by a person', () => {
  it('is looked at when it says', () => {
    const at = start + 2 * day;
    expect(play(ready, rescheduled(at)).command).toEqual({ kind: 'wait', untilMs: at });
    expect(play(notYet(start + 9 * day), rescheduled(start)).command).toEqual(prepare);
  });

  it('outdates the answer that is on its way', () => {
    expect(play(rescheduled(start), ready).command).toEqual(prepare);
    expect(play(rescheduled(start), ready, ready).command.kind).toBe('wait');
  });

  it('does not reach the next email when it was about one just sent', () => {
    const story = [ready, grant('s'), rescheduled(start), attempted('sent'), recorded(start + day)];
    expect(play(...story).command).toEqual({ kind: 'wait', untilMs: start + day });
  });
});
