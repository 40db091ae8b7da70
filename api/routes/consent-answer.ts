import type { Request } from 'express';

/** What the browser brings back from a provider's consent (RFC 6749 section 4.1.2). */
export function consentAnswer({ query }: Request) {
  return {
    state: textOf(query['state']) ?? '',
    code: textOf(query['code']),
    error: textOf(query['error']),
  };
}

const textOf = (value: unknown) => (typeof value === 'string' ? value : undefined);
