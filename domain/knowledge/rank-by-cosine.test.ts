import { describe, expect, it } from 'vitest';
import { rankByCosine } from './rank-by-cosine.ts';

describe('rankByCosine', () => {
  it.each([
    [
      'by direction, not by length',
      [
        [0, 9],
        [9, 9],
        [0.1, 0],
      ],
      [2, 1, 0],
    ],
    [
      'opposites last',
      [
        [-1, 0],
        [0, 1],
        [1, 0],
      ],
      [2, 1, 0],
    ],
    [
      'in their order when they are alike',
      [
        [1, 1],
        [1, 1],
        [1, 1],
      ],
      [0, 1, 2],
    ],
    ['what does not compare as if it had nothing to do with it', [[1], [0, 0], [1, 0]], [2, 0, 1]],
    ['nothing', [], []],
  ])('ranks %s', (_name, vectors, order) => {
    expect(rankByCosine([1, 0], vectors)).toEqual(order);
  });
});
