import { beforeEach, describe, expect, it } from 'vitest';
import { gatherCalls } from './gather-calls.ts';

let calls: { arrive: () => void; fail: () => void }[];
let gather: ReturnType<typeof gatherCalls>;

beforeEach(() => {
  calls = [];
  gather = gatherCalls();
});

const call = () =>
  new Promise<void>((resolve, reject) => {
    calls.push({ arrive: resolve, fail: () => reject(new Error('nobody there')) });
  });
const poke = (key = 'mbx_1') => gather(key, call);

describe('gatherCalls', () => {
  it('lets a call leave at once when none is under way', () => {
    void poke();
    expect(calls).toHaveLength(1);
  });

  it('lets all that come meanwhile share one, which leaves after they asked', async () => {
    const first = poke();
    const others = [poke(), poke(), poke()];
    expect(calls).toHaveLength(1);
    calls[0]?.arrive();
    await first;
    expect(calls).toHaveLength(2);
    calls[1]?.arrive();
    await Promise.all(others);
    expect(calls).toHaveLength(2);
  });

  it('never counts a call that has left already for somebody who asks later', async () => {
    const first = poke();
    const second = poke();
    calls[0]?.arrive();
    await first;
    const third = poke();
    calls[1]?.arrive();
    await second;
    expect(calls).toHaveLength(3);
    calls[2]?.arrive();
    await third;
    void poke();
    expect(calls).toHaveLength(4);
  });

  it('keeps the keys apart', () => {
    void poke('mbx_1');
    void poke('mbx_2');
    expect(calls).toHaveLength(2);
  });

  it('tells everybody who shares a call that it failed, and tries the next all the same', async () => {
    const first = poke();
    const others = [poke(), poke()];
    calls[0]?.fail();
    await expect(first).rejects.toThrow('nobody there');
    calls[1]?.fail();
    for (const other of others) await expect(other).rejects.toThrow('nobody there');
    const later = poke();
    calls[2]?.arrive();
    await expect(later).resolves.toBeUndefined();
  });
});
