import { APIErrorCode, ClientErrorCode, isNotionClientError } from '@notionhq/client';
import { ProviderError } from '../provider-error.ts';
import { lost, refused, type ProviderVerdict } from '../provider-verdict.ts';

/** By Notion's own error codes (developers.notion.com/reference/status-codes). */
const verdicts: Readonly<Record<string, ProviderVerdict>> = {
  [APIErrorCode.Unauthorized]: refused('auth_expired', 'unauthorized'),
  [APIErrorCode.RestrictedResource]: refused('rejected', 'restricted'),
  [APIErrorCode.ObjectNotFound]: refused('not_found', 'not_found'),
  [APIErrorCode.RateLimited]: refused('rate_limited', 'rate_limit'),
  [APIErrorCode.ServiceOverload]: refused('rate_limited', 'overload'),
  [APIErrorCode.ConflictError]: refused('unavailable', 'conflict'),
  [APIErrorCode.ValidationError]: refused('rejected', 'invalid'),
  [APIErrorCode.InvalidJSON]: refused('rejected', 'refused'),
  [APIErrorCode.InvalidRequest]: refused('rejected', 'refused'),
  [APIErrorCode.InvalidRequestURL]: refused('rejected', 'refused'),
  [APIErrorCode.InternalServerError]: lost('server_error'),
  [APIErrorCode.ServiceUnavailable]: lost('server_error'),
  [APIErrorCode.GatewayTimeout]: lost('server_error'),
  [ClientErrorCode.RequestTimeout]: lost('timeout'),
  [ClientErrorCode.InvalidPathParameter]: refused('not_found', 'not_found'),
};

/** What a failed request to Notion means to the caller. */
export function classifyNotionError(thrown: unknown): ProviderError {
  const status = field(thrown, 'status');
  const httpStatus = typeof status === 'number' ? status : undefined;
  return new ProviderError({
    provider: 'notion',
    ...verdictOf(thrown, httpStatus),
    status: httpStatus,
    retryAfterMs: retryAfterMs(field(thrown, 'headers')),
  });
}

function verdictOf(thrown: unknown, status: number | undefined): ProviderVerdict {
  if (!isNotionClientError(thrown)) return lost('connection_lost');
  const known = verdicts[thrown.code];
  if (known) return known;
  if (status === undefined || status >= 500) return lost('server_error');
  // Its OAuth endpoint answers in the words of RFC 6749, which the client does not know.
  if (status === 400 || status === 401) return refused('rejected', 'refused');
  return { kind: 'bad_response', effect: 'unknown', reason: 'unexpected_status' };
}

/** Whole seconds, says Notion's documentation. */
function retryAfterMs(headers: unknown): number | undefined {
  const value = headers instanceof Headers ? headers.get('retry-after') : null;
  return value !== null && /^\d+$/.test(value) ? Number(value) * 1000 : undefined;
}

function field(value: unknown, name: 'status' | 'headers'): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined;
}
