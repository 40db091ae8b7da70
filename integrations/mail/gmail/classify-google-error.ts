import {
  ProviderError,
  type ProviderEffect,
  type ProviderErrorKind,
} from '../../provider-error.ts';
import { readGoogleFailure, type GoogleFailure } from './google-failure.ts';
import { retryAfterMs } from './retry-after.ts';

interface Verdict {
  readonly kind: ProviderErrorKind;
  readonly effect: ProviderEffect;
  readonly reason: string;
  /** When the provider names no time itself. */
  readonly retryAfterMs?: number;
}

interface Row extends Verdict {
  /** Undefined = no answer came. */
  readonly status: number | undefined | ((status: number) => boolean);
  /** Tested against reasons, message and network code; a row without it fits every failure. */
  readonly says?: RegExp;
}

const hourMs = 3_600_000;
const serverError = (status: number) => status >= 500;
const quotaStatus = (status: number) => status === 403 || status === 429;
const otherRefusal = (status: number) => status >= 400 && status < 500;

/**
 * First row that fits decides. Google acts on no request it answers with 4xx, apart from 408; after
 * a 5xx, a timeout or a cut connection nobody knows.
 */
const table: readonly Row[] = [
  // The request never left this machine.
  {
    status: undefined,
    says: /ECONNREFUSED|ENOTFOUND|EAI_AGAIN|EHOSTUNREACH|ENETUNREACH/,
    kind: 'unavailable',
    effect: 'none',
    reason: 'unreachable',
  },
  {
    status: undefined,
    says: /Abort|Timeout|ETIMEDOUT/i,
    kind: 'unavailable',
    effect: 'unknown',
    reason: 'timeout',
  },
  { status: undefined, kind: 'unavailable', effect: 'unknown', reason: 'connection_lost' },

  {
    status: 400,
    says: /invalid_grant/,
    kind: 'auth_expired',
    effect: 'none',
    reason: 'invalid_grant',
  },
  {
    status: 400,
    says: /invalid_token/,
    kind: 'not_found',
    effect: 'none',
    reason: 'unknown_token',
  },
  {
    status: 401,
    says: /invalid_client/,
    kind: 'rejected',
    effect: 'none',
    reason: 'invalid_client',
  },
  { status: 401, kind: 'auth_expired', effect: 'none', reason: 'unauthorized' },
  {
    status: 403,
    says: /insufficientPermissions|insufficient authentication scopes/i,
    kind: 'auth_expired',
    effect: 'none',
    reason: 'insufficient_scope',
  },

  // Gmail's sending limit is rolling over 24 h and its block lasts up to 24 h (support.google.com/a/answer/166852).
  {
    status: quotaStatus,
    says: /dailyLimitExceeded|daily user sending|mail sending|sending limit/i,
    kind: 'rate_limited',
    effect: 'none',
    reason: 'daily_limit',
    retryAfterMs: 24 * hourMs,
  },
  { status: 429, kind: 'rate_limited', effect: 'none', reason: 'rate_limit' },
  {
    status: 403,
    says: /rateLimitExceeded|quotaExceeded|rate limit exceeded/i,
    kind: 'rate_limited',
    effect: 'none',
    reason: 'rate_limit',
  },

  {
    status: 400,
    says: /failedPrecondition|FAILED_PRECONDITION/,
    kind: 'unavailable',
    effect: 'none',
    reason: 'failed_precondition',
  },
  {
    status: 400,
    says: /invalid (to|cc|bcc) header|recipient/i,
    kind: 'rejected',
    effect: 'none',
    reason: 'invalid_recipient',
  },
  { status: 403, says: /domainPolicy/, kind: 'rejected', effect: 'none', reason: 'domain_policy' },
  { status: 404, kind: 'not_found', effect: 'none', reason: 'not_found' },
  { status: 408, kind: 'unavailable', effect: 'unknown', reason: 'timeout' },
  { status: otherRefusal, kind: 'rejected', effect: 'none', reason: 'refused' },
  { status: serverError, kind: 'unavailable', effect: 'unknown', reason: 'server_error' },
];

const unexpected: Verdict = {
  kind: 'bad_response',
  effect: 'unknown',
  reason: 'unexpected_status',
};

/** What a failed Google request means to the caller; `now` turns a named time into a wait. */
export function classifyGoogleError(thrown: unknown, now: Date): ProviderError {
  const failure = readGoogleFailure(thrown);
  const {
    kind,
    effect,
    reason,
    retryAfterMs: usualWaitMs,
  } = table.find((row) => fits(row, failure)) ?? unexpected;
  const named = retryAfterMs({ header: failure.retryAfterHeader, message: failure.message }, now);
  return new ProviderError({
    provider: 'gmail',
    kind,
    effect,
    reason,
    status: failure.status,
    retryAfterMs: named ?? usualWaitMs,
  });
}

function fits({ status, says }: Row, failure: GoogleFailure): boolean {
  const statusFits =
    typeof status === 'function'
      ? failure.status !== undefined && status(failure.status)
      : status === failure.status;
  if (!statusFits) return false;
  return (
    says === undefined ||
    says.test([...failure.reasons, failure.message, failure.networkCode].join('\n'))
  );
}
