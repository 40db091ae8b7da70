import { describe, expect, it } from 'vitest';
import { dueAfterPause } from './due-after-pause.ts';

const hour = (n: number) => new Date(n * 3_600_000);

describe('dueAfterPause', () => {
  it('moves a wait on by the length of the pause', () => {
    expect(dueAfterPause(hour(10), { since: hour(4), until: hour(7) })).toEqual(hour(13));
  });

  it('leaves alone what was due when the pause began', () => {
    expect(dueAfterPause(hour(4), { since: hour(4), until: hour(7) })).toEqual(hour(4));
  });

  it('leaves alone what another pause counts for', () => {
    expect(dueAfterPause(hour(10), { since: hour(7), until: hour(4) })).toEqual(hour(10));
  });
});
