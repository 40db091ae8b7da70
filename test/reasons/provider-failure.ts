import { hourMs } from '#domain/shared/milliseconds.ts';
import { ProviderError } from '#integrations/provider-error.ts';

/** What a provider answers once; nobody knows what became of a call to one that is away. */
export function failure(kind: 'auth_expired' | 'rate_limited' | 'rejected' | 'unavailable') {
  const effect = kind === 'unavailable' ? 'unknown' : 'none';
  const retryAfterMs = kind === 'rate_limited' ? 2 * hourMs : undefined;
  const reason = { auth_expired: 'invalid_grant', rejected: 'invalid_recipient' }[kind as string];
  return new ProviderError({
    provider: 'fake',
    kind,
    effect,
    reason: reason ?? kind,
    retryAfterMs,
  });
}
