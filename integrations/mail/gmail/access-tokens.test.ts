import { describe, expect, it } from 'vitest';
import { ProviderError } from '../../provider-error.ts';
import { createAccessTokens } from './access-tokens.ts';

const inAnHour = () => new Date(Date.now() + 3_600_000);

function countingTokens(expiresAt = inAnHour) {
  let refreshes = 0;
  const tokens = createAccessTokens(async () => {
    refreshes += 1;
    return { value: `token-${refreshes}`, expiresAt: expiresAt() };
  });
  return { tokens, refreshes: () => refreshes };
}

describe('createAccessTokens', () => {
  it('refreshes once for ten callers at the same moment', async () => {
    const { tokens, refreshes } = countingTokens();

    const values = await Promise.all(Array.from({ length: 10 }, () => tokens.get()));

    expect(new Set(values)).toEqual(new Set(['token-1']));
    expect(refreshes()).toBe(1);
  });

  it('refreshes a token that would die during a send', async () => {
    const { tokens, refreshes } = countingTokens(() => new Date(Date.now() + 60_000));
    await tokens.get();
    await tokens.get();
    expect(refreshes()).toBe(2);
  });

  it('replaces a refused token once, however many callers saw it refused', async () => {
    const { tokens, refreshes } = countingTokens();
    const refused = await tokens.get();

    const values = await Promise.all(Array.from({ length: 10 }, () => tokens.replace(refused)));

    expect(new Set(values)).toEqual(new Set(['token-2']));
    expect(refreshes()).toBe(2);
  });

  it('keeps a token that somebody else has already replaced', async () => {
    const { tokens, refreshes } = countingTokens();
    const refused = await tokens.get();
    await tokens.replace(refused);

    expect(await tokens.replace(refused)).toBe('token-2');
    expect(refreshes()).toBe(2);
  });

  it('asks again after a refresh that failed', async () => {
    let answers = 0;
    const tokens = createAccessTokens(async () => {
      answers += 1;
      if (answers === 1) throw new Error('no network');
      return { value: 'token', expiresAt: inAnHour() };
    });
    await expect(tokens.get()).rejects.toThrow('no network');
    expect(await tokens.get()).toBe('token');
  });

  it('says that the request had no effect when only its token could not be refreshed', async () => {
    const lost = new ProviderError({
      provider: 'gmail',
      kind: 'unavailable',
      effect: 'unknown',
      reason: 'timeout',
    });
    const tokens = createAccessTokens(() => Promise.reject(lost));
    await expect(tokens.get()).rejects.toMatchObject({ kind: 'unavailable', effect: 'none' });
  });
});
