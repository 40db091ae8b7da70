import { describe, expect, it } from 'vitest';
import { admissionRoom } from './admission-room.ts';
import { mailboxesForNew } from './mailboxes-for-new.ts';
import { shareOut } from './share-out.ts';

describe('room for new contacts', () => {
  it.each([
    ['a small campaign starts whole', { dailyCapacity: 10, ahead: 0 }, 200],
    ['a large one two days ahead', { dailyCapacity: 400, ahead: 0 }, 800],
    ['those ahead take their places', { dailyCapacity: 400, ahead: 790 }, 10],
    ['limits were lowered meanwhile', { dailyCapacity: 10, ahead: 500 }, 0],
  ])('%s', (_, campaign, room) => {
    expect(admissionRoom(campaign)).toBe(room);
  });
});

describe('the mailbox of a new contact', () => {
  const box = (id: string, load: number) => ({ id, load, isConnected: true, isHalted: false });

  it('is the one with the fewest, each in turn, and the first of equals', () => {
    const shares = shareOut([box('a', 1), box('b', 0), box('c', 5)], [1, 2, 3, 4]);
    const shown = [...shares].map(([{ id }, contacts]) => [id, contacts]);
    expect(shown).toEqual([
      ['b', [1, 3]],
      ['a', [2, 4]],
    ]);
  });

  it('is nobody without mailboxes', () => {
    expect(shareOut([], [1]).size).toBe(0);
  });

  it('is healthy, if any is', () => {
    const lost = { ...box('lost', 0), isConnected: false };
    const paused = { ...box('paused', 0), isHalted: true };
    const healthy = box('healthy', 9);
    expect(mailboxesForNew([lost, paused, healthy])).toEqual([healthy]);
    expect(mailboxesForNew([lost, paused])).toEqual([paused]);
    expect(mailboxesForNew([lost])).toEqual([lost]);
  });
});
