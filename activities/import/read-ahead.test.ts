import { describe, expect, it } from 'vitest';
import { collect } from '#test/fixtures/csv/collect.ts';
import { readAhead } from './read-ahead.ts';

describe('readAhead', () => {
  it('gives everything in order, one item ahead of the work', async () => {
    const made: number[] = [];
    const items = async function* () {
      for (let item = 1; item <= 3; item += 1) {
        made.push(item);
        yield item;
      }
    };
    const seen: string[] = [];
    for await (const item of readAhead(items())) seen.push(`${item} of ${made.at(-1)}`);
    expect(seen).toEqual(['1 of 2', '2 of 3', '3 of 3']);
  });

  it('passes a failure on after the items before it', async () => {
    const items = async function* () {
      yield 1;
      throw new Error('broken');
    };
    const seen: number[] = [];
    await expect(
      (async () => {
        for await (const item of readAhead(items())) seen.push(item);
      })(),
    ).rejects.toThrow('broken');
    expect(seen).toEqual([1]);
  });

  it('closes the source when the work stops', async () => {
    let isClosed = false;
    const items = async function* () {
      try {
        yield* [1, 2, 3];
      } finally {
        isClosed = true;
      }
    };
    for await (const _ of readAhead(items())) break;
    expect(isClosed).toBe(true);
    expect(await collect(readAhead(items()))).toEqual([1, 2, 3]);
  });
});
