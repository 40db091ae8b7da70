import { randomBytes } from 'node:crypto';
import type { NextFunction, Request } from 'express';
import { formatId } from '#domain/shared/ids.ts';
import type { ApiResponse } from '../access-of.ts';

/** Gives the request an id, by which its log lines are found. */
export function nameRequest(_request: Request, response: ApiResponse, next: NextFunction): void {
  response.locals.requestId = formatId('request', Date.now(), randomBytes(10));
  response.set('X-Request-Id', response.locals.requestId);
  next();
}
