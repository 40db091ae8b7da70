import { describe, expect, it } from 'vitest';
import type { ContactEvent } from './contact-event.ts';
import {
  day,
  start,
  play,
  ready,
  notYet,
  grant,
  attempted,
  recorded,
  reply,
  paused,
  resumed,
  timeReached,
  outOfOffice,
  rescheduled,
  send,
  prepare,
  finish,
} from './contact-story.ts';

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
