export type ProviderErrorKind =
  /** The grant is gone or too small: only a person can mend it, by connecting again. */
  | 'auth_expired'
  /** Refused before acting, because of a quota; `retryAfterMs` when the provider named a time. */
  | 'rate_limited'
  /** Refused for good: repeating the same request cannot succeed. */
  | 'rejected'
  | 'not_found'
  /** Server error, timeout, lost connection. */
  | 'unavailable'
  /** An answer that is not what the provider documents: truncated JSON, an HTML page. */
  | 'bad_response';

/**
 * What is known about the effect of the failed call: `none` = it certainly did not happen;
 * `unknown` = it may have happened, so look before repeating it.
 */
export type ProviderEffect = 'none' | 'unknown';

/**
 * A failed call to an outside service. Carries facts only: no token, no request, no answer body,
 * and no `cause`, because SDK errors hold the Authorization header.
 */
export class ProviderError extends Error {
  override readonly name = 'ProviderError';
  readonly provider: string;
  readonly kind: ProviderErrorKind;
  readonly effect: ProviderEffect;
  /** A word from a closed list of the adapter (`daily_limit`, `invalid_grant`, `timeout`, ...). */
  readonly reason: string;
  /** HTTP status, when there was an answer. */
  readonly status: number | undefined;
  readonly retryAfterMs: number | undefined;

  constructor(failure: {
    provider: string;
    kind: ProviderErrorKind;
    effect: ProviderEffect;
    reason: string;
    status?: number | undefined;
    retryAfterMs?: number | undefined;
  }) {
    const status = failure.status === undefined ? '' : ` (HTTP ${failure.status})`;
    super(`${failure.provider} ${failure.kind}: ${failure.reason}${status}`);
    this.provider = failure.provider;
    this.kind = failure.kind;
    this.effect = failure.effect;
    this.reason = failure.reason;
    this.status = failure.status;
    this.retryAfterMs = failure.retryAfterMs;
  }

  /** The same failure, told by a caller who knows more about the effect. */
  withEffect(effect: ProviderEffect): ProviderError {
    const { provider, kind, reason, status, retryAfterMs } = this;
    return new ProviderError({ provider, kind, effect, reason, status, retryAfterMs });
  }
}
