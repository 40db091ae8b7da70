import { describe, expect, it } from 'vitest';
import { classifyGoogleError } from './classify-google-error.ts';

const now = new Date('2026-11-21T09:00:00Z');

const answered = (status: number, data: unknown, headers: Record<string, string> = {}) => ({
  response: { status, data, headers: new Headers(headers) },
});

const google = (status: number, reason: string, message = '') =>
  answered(status, { error: { code: status, message, errors: [{ reason, message }] } });

describe('classifyGoogleError', () => {
  it.each([
    ['nobody listens', { code: 'ECONNREFUSED' }, 'unavailable', 'none', 'unreachable'],
    ['no such host', { code: 'ENOTFOUND' }, 'unavailable', 'none', 'unreachable'],
    ['a reset', { code: 'ECONNRESET' }, 'unavailable', 'unknown', 'connection_lost'],
    [
      'half an answer',
      { code: 'ERR_STREAM_PREMATURE_CLOSE' },
      'unavailable',
      'unknown',
      'connection_lost',
    ],
    ['an abort', { cause: { name: 'AbortError' } }, 'unavailable', 'unknown', 'timeout'],
    ['a socket timeout', { code: 'ETIMEDOUT' }, 'unavailable', 'unknown', 'timeout'],
    ['something thrown that is no error', 'oops', 'unavailable', 'unknown', 'connection_lost'],
    [
      'a revoked grant',
      answered(400, { error: 'invalid_grant' }),
      'auth_expired',
      'none',
      'invalid_grant',
    ],
    [
      'a wrong client',
      answered(401, { error: 'invalid_client' }),
      'rejected',
      'none',
      'invalid_client',
    ],
    ['a dead token', google(401, 'authError'), 'auth_expired', 'none', 'unauthorized'],
    [
      'a missing scope',
      google(403, 'insufficientPermissions'),
      'auth_expired',
      'none',
      'insufficient_scope',
    ],
    ['too many requests', google(429, 'rateLimitExceeded'), 'rate_limited', 'none', 'rate_limit'],
    [
      'a rate limit as 403',
      google(403, 'userRateLimitExceeded'),
      'rate_limited',
      'none',
      'rate_limit',
    ],
    [
      'the limit of emulate',
      answered(403, { message: 'API rate limit exceeded' }),
      'rate_limited',
      'none',
      'rate_limit',
    ],
    ['the daily limit', google(403, 'dailyLimitExceeded'), 'rate_limited', 'none', 'daily_limit'],
    [
      'the sending limit',
      google(429, 'rateLimitExceeded', 'Retry later (Mail sending)'),
      'rate_limited',
      'none',
      'daily_limit',
    ],
    ['a domain policy', google(403, 'domainPolicy'), 'rejected', 'none', 'domain_policy'],
    ['another 403', google(403, 'forbidden'), 'rejected', 'none', 'refused'],
    [
      'a bad recipient',
      google(400, 'invalidArgument', 'Invalid To header'),
      'rejected',
      'none',
      'invalid_recipient',
    ],
    [
      'a passing precondition',
      google(400, 'failedPrecondition'),
      'unavailable',
      'none',
      'failed_precondition',
    ],
    ['a bad request', google(400, 'invalidArgument'), 'rejected', 'none', 'refused'],
    ['a missing thing', google(404, 'notFound'), 'not_found', 'none', 'not_found'],
    ['a slow proxy', answered(408, ''), 'unavailable', 'unknown', 'timeout'],
    ['a server error', google(500, 'backendError'), 'unavailable', 'unknown', 'server_error'],
    ['an HTML page', answered(502, '<!DOCTYPE html>'), 'unavailable', 'unknown', 'server_error'],
    ['a redirect to nowhere', answered(302, ''), 'bad_response', 'unknown', 'unexpected_status'],
  ])('reads %s', (_, thrown, kind, effect, reason) => {
    expect(classifyGoogleError(thrown, now)).toMatchObject({ kind, effect, reason });
  });

  it('lets the provider name the time of a daily limit, and rests a day without', () => {
    const named = google(429, 'x', 'Retry after 2026-11-21T10:00:00.000Z (Mail sending)');
    expect(classifyGoogleError(named, now).retryAfterMs).toBe(3_600_000);
    const unnamed = google(403, 'dailyLimitExceeded');
    expect(classifyGoogleError(unnamed, now).retryAfterMs).toBe(86_400_000);
  });
});
