import { describe, expect, it } from 'vitest';
import { retryAfterMs } from './retry-after.ts';

const now = new Date('2026-11-21T09:00:00.000Z');

describe('retryAfterMs', () => {
  it.each([
    { header: '30', message: '', expected: 30_000 },
    { header: 'Sat, 21 Nov 2026 09:01:00 GMT', message: '', expected: 60_000 },
    {
      header: null,
      message: 'User-rate limit exceeded.  Retry after 2026-11-21T09:12:00.500Z (Mail sending)',
      expected: 720_500,
    },
    { header: null, message: 'Retry after 2026-11-21T08:00:00.000Z', expected: 0 },
    { header: '5', message: 'Retry after 2026-11-21T09:12:00.000Z', expected: 5_000 },
  ])('reads $expected ms from $header $message', ({ header, message, expected }) => {
    expect(retryAfterMs({ header, message }, now)).toBe(expected);
  });

  it('names no time when the provider named none', () => {
    expect(retryAfterMs({ header: null, message: 'Rate Limit Exceeded' }, now)).toBeUndefined();
    expect(retryAfterMs({ header: 'soon', message: '' }, now)).toBeUndefined();
  });
});
