import { describe, expect, it } from 'vitest';
import { giveUpAfter } from './give-up-after.ts';

describe('giveUpAfter', () => {
  it('gives the answer that comes in time', async () => {
    expect(await giveUpAfter(1000, Promise.resolve(7))).toBe(7);
  });

  it('gives null for one that fails or never comes', async () => {
    expect(await giveUpAfter(1000, Promise.reject(new Error('x')))).toBeNull();
    expect(await giveUpAfter(5, new Promise(() => {}))).toBeNull();
  });
});
