import { APIConnectionTimeoutError, APIError, APIUserAbortError } from 'openai';
import { ProviderError } from '../provider-error.ts';
import { lost, refused, type ProviderVerdict } from '../provider-verdict.ts';
import { retryAfterMs } from './retry-after-ms.ts';

/** By the codes of platform.openai.com/docs/guides/error-codes, which gateways copy. */
const byCode: Readonly<Record<string, ProviderVerdict>> = {
  insufficient_quota: refused('rate_limited', 'insufficient_quota'),
  billing_hard_limit_reached: refused('rate_limited', 'insufficient_quota'),
  context_length_exceeded: refused('rejected', 'context_too_long'),
  string_above_max_length: refused('rejected', 'context_too_long'),
  model_not_found: refused('rejected', 'model_not_found'),
  content_filter: refused('rejected', 'content_policy'),
  content_policy_violation: refused('rejected', 'content_policy'),
};

const byStatus: Readonly<Record<number, ProviderVerdict>> = {
  401: refused('auth_expired', 'unauthorized'),
  402: refused('rate_limited', 'insufficient_quota'),
  403: refused('auth_expired', 'forbidden'),
  404: refused('not_found', 'not_found'),
  408: lost('timeout'),
  409: refused('unavailable', 'conflict'),
  413: refused('rejected', 'context_too_long'),
  429: refused('rate_limited', 'rate_limit'),
};

/** Servers without codes say it in words. */
const contextWords =
  /context (?:length|window|size)|maximum context|too many tokens|prompt is too long/i;

/**
 * What a failed call to a model's server means to the caller. The error that comes in holds the prompt
 * and the key; the one that goes out holds neither.
 */
export function classifyLlmError(thrown: unknown, now: Date): ProviderError {
  if (thrown instanceof ProviderError) return thrown;
  const error = thrown instanceof APIError ? thrown : null;
  const headers: unknown = error?.headers;
  return new ProviderError({
    provider: 'llm',
    ...verdictOf(thrown, error),
    status: statusOf(error),
    retryAfterMs: retryAfterMs(headers instanceof Headers ? headers : undefined, now),
  });
}

function verdictOf(thrown: unknown, error: APIError | null): ProviderVerdict {
  // The library stumbles over an answer that is no JSON object, with errors of the language.
  if (!error) return { kind: 'bad_response', effect: 'unknown', reason: 'unreadable' };
  if (thrown instanceof APIConnectionTimeoutError) return lost('timeout');
  if (thrown instanceof APIUserAbortError) return lost('cancelled');
  const status = statusOf(error);
  if (status === undefined) return lost('connection_lost');
  const known = byCode[error.code ?? ''] ?? byStatus[status];
  if (known) return known;
  if (status >= 500) return lost('server_error');
  if (contextWords.test(error.message)) return refused('rejected', 'context_too_long');
  return refused('rejected', 'invalid');
}

function statusOf(error: APIError | null): number | undefined {
  const status: unknown = error?.status;
  return typeof status === 'number' ? status : undefined;
}
