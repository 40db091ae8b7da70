import { describe, expect, it } from 'vitest';
import { resumedWait } from './resumed-wait.ts';

const hour = (n: number) => new Date(n * 3_600_000);
const wait = { waitFrom: hour(1), nextDueAt: hour(10), isDate: false };

describe('resumedWait', () => {
  it('moves a wait on by the length of the pause', () => {
    const resumed = resumedWait(wait, { since: hour(4), until: hour(7) });
    expect(resumed).toMatchObject({ waitFrom: hour(4), nextDueAt: hour(13) });
  });

  it('leaves due what was due when the pause began, with the time it had really waited', () => {
    const resumed = resumedWait(
      { ...wait, nextDueAt: hour(4) },
      { since: hour(4), until: hour(7) },
    );
    expect(resumed).toMatchObject({ waitFrom: hour(4), nextDueAt: hour(4) });
  });

  it('leaves alone what another pause counts for', () => {
    expect(resumedWait(wait, { since: hour(7), until: hour(4) })).toEqual(wait);
  });

  it('counts a wait that began during the pause from its beginning', () => {
    const resumed = resumedWait({ ...wait, waitFrom: hour(5) }, { since: hour(4), until: hour(7) });
    expect(resumed).toMatchObject({ waitFrom: hour(7), nextDueAt: hour(12) });
  });

  it('keeps a date that somebody named', () => {
    const resumed = resumedWait({ ...wait, isDate: true }, { since: hour(4), until: hour(7) });
    expect(resumed).toMatchObject({ waitFrom: hour(4), nextDueAt: hour(10) });
  });

  it('has nothing to move before admission', () => {
    const none = { waitFrom: null, nextDueAt: null, isDate: false };
    expect(resumedWait(none, { since: hour(4), until: hour(7) })).toEqual(none);
  });
});
