import { expect, it } from 'vitest';
import { hearAnswer, newCallRate, takeTurn, type CallRate } from './call-rate.ts';

const start = Date.UTC(2026, 10, 23, 9);

/** Calls as fast as the rate allows. @returns when each began */
function callFor(
  ms: number,
  rate: CallRate,
  answer: (atMs: number) => Parameters<typeof hearAnswer>[1],
) {
  const at: number[] = [];
  let nowMs = start;
  let present = rate;
  for (;;) {
    const turn = takeTurn(present, nowMs);
    if (turn.atMs >= start + ms) return { at, rate: present };
    nowMs = turn.atMs;
    at.push(nowMs);
    present = hearAnswer(turn.rate, answer(nowMs), nowMs);
  }
}

const answered = { kind: 'answered' } as const;

it('makes 180 calls a minute, evenly, and never more in any 60 seconds', () => {
  const { at } = callFor(10 * 60_000, newCallRate, () => answered);
  for (const first of at) {
    expect(at.filter((each) => each >= first && each < first + 60_000).length).toBeLessThanOrEqual(
      180,
    );
  }
  expect(at.length).toBeGreaterThan(1_790);
});

it('many who take turns at the same moment come one after the other', () => {
  const first = takeTurn(newCallRate, start);
  const second = takeTurn(first.rate, start);
  expect([first.atMs, second.atMs]).toEqual([start, start + 334]);
});

it('rests as long as Notion says, then goes at half the rate and grows back', () => {
  const told = hearAnswer(newCallRate, { kind: 'too_many', retryAfterMs: 75_000 }, start);
  expect(takeTurn(told, start).atMs).toBe(start + 75_000);
  expect(told.perMinute).toBe(90);
  const { rate } = callFor(20 * 60_000, told, () => answered);
  expect(rate.perMinute).toBe(180);
});

it('never stops altogether, however often Notion complains', () => {
  let rate = newCallRate;
  for (let complaint = 0; complaint < 50; complaint += 1) {
    rate = hearAnswer(rate, { kind: 'too_many', retryAfterMs: null }, start);
  }
  expect(rate.perMinute).toBe(6);
  expect(takeTurn(rate, start).atMs).toBe(start + 30_000);
});

it('asks a Notion that is down ever more rarely, at least every five minutes, and forgets it at the first answer', () => {
  const { at } = callFor(86_400_000, newCallRate, () => ({ kind: 'unavailable' }));
  expect(at.length).toBeLessThan(310);
  const gaps = at.slice(1).map((each, index) => each - (at[index] ?? 0));
  expect(Math.max(...gaps)).toBe(300_000);
  const down = hearAnswer({ ...newCallRate, failures: 40 }, { kind: 'unavailable' }, start);
  expect(hearAnswer(down, answered, start + 300_000).failures).toBe(0);
});
