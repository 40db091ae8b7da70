import { describe, expect, it } from 'vitest';
import { ProviderError } from './provider-error.ts';

describe('ProviderError', () => {
  const error = new ProviderError({
    provider: 'gmail',
    kind: 'rate_limited',
    effect: 'none',
    reason: 'daily_limit',
    status: 429,
    retryAfterMs: 60_000,
  });

  it('says what failed, and nothing of what was sent or answered', () => {
    expect(error.message).toBe('gmail rate_limited: daily_limit (HTTP 429)');
    expect(error.cause).toBeUndefined();
  });

  it('keeps its facts when a caller corrects the effect', () => {
    expect(error.withEffect('unknown')).toMatchObject({
      kind: 'rate_limited',
      effect: 'unknown',
      reason: 'daily_limit',
      status: 429,
      retryAfterMs: 60_000,
    });
  });
});
