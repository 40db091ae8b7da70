import { describe, expect, it } from 'vitest';
import { AppError, appErrorCodes } from '#domain/shared/app-error.ts';
import { errorResponse } from './error-response.ts';

describe('errorResponse', () => {
  it('has a status for every refusal', () => {
    const statuses = appErrorCodes.map(
      (code) => errorResponse(new AppError(code, 'x'), 'r').status,
    );
    expect(statuses).toEqual([400, 401, 403, 404, 409, 429, 412, 503, 500]);
  });

  it('passes on message and details', () => {
    const error = new AppError('conflict', 'Taken.', { details: { field: 'email' } });
    expect(errorResponse(error, 'r').body).toEqual({
      error: { code: 'conflict', message: 'Taken.', details: { field: 'email' } },
    });
  });

  it('says when to come back', () => {
    expect(errorResponse(new AppError('limit_reached', 'x'), 'r').headers).toHaveProperty(
      'Retry-After',
    );
    const known = new AppError('limit_reached', 'x', { details: { retryAfterSeconds: 42 } });
    expect(errorResponse(known, 'r').headers).toEqual({ 'Retry-After': '42' });
  });

  it.each([new Error('password in here'), 'a string', null, { status: 500 }])(
    'tells nothing of the unexpected but its request id',
    (error) => {
      const { status, body } = errorResponse(error, 'req_1');
      expect(status).toBe(500);
      expect(body.error).toEqual({
        code: 'internal',
        message: 'Something went wrong on our side.',
        requestId: 'req_1',
      });
    },
  );

  it.each(['ECONNREFUSED', 'CONNECTION_CLOSED', 'CONNECT_TIMEOUT', '57P01', '57P03'])(
    'calls a database that is away (%s) unavailable, also underneath',
    (code) => {
      const driver = Object.assign(new Error('away'), { code });
      expect(errorResponse(driver, 'r').status).toBe(503);
      expect(errorResponse(new Error('query failed', { cause: driver }), 'r').status).toBe(503);
    },
  );

  it('does not call a broken rule of the database unavailable', () => {
    const driver = Object.assign(new Error('duplicate'), { code: '23505' });
    expect(errorResponse(driver, 'r').status).toBe(500);
  });
});
