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
}

interface Row {
  /** Undefined = no answer came. */
  readonly status: number | undefined | ((status: number) => boolean);
  /** Tested against reasons, message and network code; a row without it fits every failure. */
  readonly says?: RegExp;
  readonly means: Verdict;
}

const quotaStatus = (status: number) => status === 403 || status === 429;
const anyRefusal = (status: number) => status >= 400 && status < 500;
const serverError = (status: number) => status >= 500;

const refused = (kind: ProviderErrorKind, reason: string): Verdict => ({
  kind,
  effect: 'none',
  reason,
});
const unavailable = (effect: ProviderEffect, reason: string): Verdict => ({
  kind: 'unavailable',
  effect,
  reason,
});

const neverLeft = /ECONNREFUSED|ENOTFOUND|EAI_AGAIN|EHOSTUNREACH|ENETUNREACH/;
const dailyLimit = /dailyLimitExceeded|daily user sending|mail sending|sending limit/i;
const rateLimit = /rateLimitExceeded|quotaExceeded|rate limit exceeded/i;
const missingScope = /insufficientPermissions|insufficient authentication scopes/i;

/**
 * The first row that fits decides. Google acts on no request it answers with 4xx, apart from 408;
 * after a 5xx, a timeout or a cut connection nobody knows.
 */
const table: readonly Row[] = [
  { status: undefined, says: neverLeft, means: unavailable('none', 'unreachable') },
  { status: undefined, says: /Abort|Timeout|ETIMEDOUT/i, means: unavailable('unknown', 'timeout') },
  { status: undefined, means: unavailable('unknown', 'connection_lost') },
  { status: 400, says: /invalid_grant/, means: refused('auth_expired', 'invalid_grant') },
  { status: 400, says: /invalid_token/, means: refused('not_found', 'unknown_token') },
  { status: 400, says: /failedPrecondition/i, means: unavailable('none', 'failed_precondition') },
  {
    status: 400,
    says: /invalid (to|cc|bcc) header|recipient/i,
    means: refused('rejected', 'invalid_recipient'),
  },
  { status: 401, says: /invalid_client/, means: refused('rejected', 'invalid_client') },
  { status: 401, means: refused('auth_expired', 'unauthorized') },
  { status: 403, says: missingScope, means: refused('auth_expired', 'insufficient_scope') },
  { status: quotaStatus, says: dailyLimit, means: refused('rate_limited', 'daily_limit') },
  { status: 403, says: rateLimit, means: refused('rate_limited', 'rate_limit') },
  { status: 403, says: /domainPolicy/, means: refused('rejected', 'domain_policy') },
  { status: 404, means: refused('not_found', 'not_found') },
  { status: 408, means: unavailable('unknown', 'timeout') },
  { status: 429, means: refused('rate_limited', 'rate_limit') },
  { status: anyRefusal, means: refused('rejected', 'refused') },
  { status: serverError, means: unavailable('unknown', 'server_error') },
];

const unexpectedStatus: Verdict = {
  kind: 'bad_response',
  effect: 'unknown',
  reason: 'unexpected_status',
};

/** Gmail's sending limit rolls over 24 h; its block lasts up to that (support.google.com/a/answer/166852). */
const dailyRestMs = 24 * 3_600_000;

/** What a failed Google request means to the caller; `now` turns a named time into a wait. */
export function classifyGoogleError(thrown: unknown, now: Date): ProviderError {
  const failure = readGoogleFailure(thrown);
  const verdict = table.find((row) => fits(row, failure))?.means ?? unexpectedStatus;
  const named = retryAfterMs({ header: failure.retryAfterHeader, message: failure.message }, now);
  return new ProviderError({
    provider: 'gmail',
    ...verdict,
    status: failure.status,
    retryAfterMs: named ?? (verdict.reason === 'daily_limit' ? dailyRestMs : undefined),
  });
}

function fits({ status, says }: Row, failure: GoogleFailure): boolean {
  const statusFits =
    typeof status === 'function'
      ? failure.status !== undefined && status(failure.status)
      : status === failure.status;
  if (!statusFits || says === undefined) return statusFits;
  return says.test([...failure.reasons, failure.message, failure.networkCode].join('\n'));
}
