import { describe, expect, it } from 'vitest';
import { AppError } from './app-error.ts';

describe('AppError', () => {
  it('keeps its code, its details and what caused it', () => {
    const cause = new Error('pool closed');
    const error = new AppError('unavailable', 'Try again', {
      details: { retryAfterMs: 50 },
      cause,
    });
    expect(error).toBeInstanceOf(Error);
    expect(error).toMatchObject({
      name: 'AppError',
      code: 'unavailable',
      message: 'Try again',
      details: { retryAfterMs: 50 },
      cause,
    });
  });

  it('invents no cause when there is none', () => {
    expect('cause' in new AppError('not_found', 'No such contact')).toBe(false);
  });
});
