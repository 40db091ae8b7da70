import type { Fault } from './faults.ts';

export interface HttpAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** What Google (or a proxy before it) answers when it fails; null for faults that are no answer. */
export function faultAnswer(fault: Fault, seconds: number): HttpAnswer | null {
  switch (fault) {
    case 'too_many_requests':
      return withRetryAfter(googleError(429, 'rateLimitExceeded', 'Quota exceeded.'), seconds);
    case 'user_rate_limit_text': {
      const until = new Date(Date.now() + seconds * 1000).toISOString();
      const message = `User-rate limit exceeded.  Retry after ${until}`;
      return googleError(429, 'rateLimitExceeded', message);
    }
    case 'rate_limit_exceeded':
      return googleError(403, 'rateLimitExceeded', 'Rate Limit Exceeded');
    case 'user_rate_limit_exceeded':
      return googleError(403, 'userRateLimitExceeded', 'User Rate Limit Exceeded');
    case 'daily_limit_exceeded':
      return googleError(403, 'dailyLimitExceeded', 'Daily user sending limit exceeded.');
    case 'domain_policy':
      return googleError(403, 'domainPolicy', 'The domain administrators have disabled Gmail.');
    case 'invalid_to':
      return googleError(400, 'invalidArgument', 'Invalid To header');
    case 'unauthorized':
      return googleError(401, 'authError', 'Invalid Credentials');
    case 'server_error':
      return googleError(500, 'backendError', 'Backend Error');
    case 'service_unavailable':
      return googleError(503, 'backendError', 'The service is currently unavailable.');
    case 'html_error': {
      const headers = { 'content-type': 'text/html; charset=UTF-8' };
      return { status: 502, headers, body: '<!DOCTYPE html><title>Error 502</title>' };
    }
    case 'cut':
    case 'hang':
    case 'slow':
    case 'truncated_json':
      return null;
  }
}

/** An error in the form of Google's JSON APIs. */
export function googleError(code: number, reason: string, message: string): HttpAnswer {
  const error = { code, message, errors: [{ message, domain: 'global', reason }] };
  return jsonAnswer(code, { error });
}

export function jsonAnswer(status: number, json: unknown): HttpAnswer {
  const headers = { 'content-type': 'application/json; charset=UTF-8' };
  return { status, headers, body: JSON.stringify(json) };
}

function withRetryAfter(answer: HttpAnswer, seconds: number): HttpAnswer {
  return { ...answer, headers: { ...answer.headers, 'retry-after': String(seconds) } };
}
