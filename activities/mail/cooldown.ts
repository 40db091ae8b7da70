import type { ProviderError } from '#integrations/provider-error.ts';

const minuteMs = 60_000;
const dayMs = 24 * 60 * minuteMs;

/**
 * How long a mailbox rests, milliseconds: what the provider asked for, at most a day; without a time,
 * 5 min after "too much" and a quarter of a minute after an outage.
 */
export function cooldownMs(error: Pick<ProviderError, 'retryAfterMs' | 'kind'>): number {
  if (error.retryAfterMs !== undefined) return Math.min(Math.max(error.retryAfterMs, 1_000), dayMs);
  return error.kind === 'rate_limited' ? 5 * minuteMs : minuteMs / 4;
}
