import { describe, expect, it } from 'vitest';
import { createTurns } from './create-turns.ts';

describe('createTurns', () => {
  it('runs no more than it may at once, and everything in the end, in its order', async () => {
    const inTurn = createTurns(2);
    let running = 0;
    let most = 0;
    const ended: number[] = [];
    const task = (number: number) => async () => {
      most = Math.max(most, (running += 1));
      await new Promise(setImmediate);
      running -= 1;
      ended.push(number);
      return number;
    };
    const all = [1, 2, 3, 4, 5, 6].map((number) => inTurn(task(number)));
    expect(await Promise.all(all)).toEqual([1, 2, 3, 4, 5, 6]);
    expect({ most, ended }).toEqual({ most: 2, ended: [1, 2, 3, 4, 5, 6] });
  });

  it('goes on after a task that failed', async () => {
    const inTurn = createTurns(1);
    const failing = inTurn(() => Promise.reject(new Error('no')));
    const next = inTurn(async () => 'yes');
    await expect(failing).rejects.toThrow('no');
    expect(await next).toBe('yes');
  });
});
