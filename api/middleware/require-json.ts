import type { NextFunction, Request, Response } from 'express';
import { AppError } from '#domain/shared/app-error.ts';

/**
 * Refuses a change whose body came as something else than JSON and was therefore not read: without its
 * fields it would be answered as done.
 */
export function requireJson(request: Request, _response: Response, next: NextFunction): void {
  if (request.method !== 'GET' && request.body === undefined && hasBody(request)) {
    throw new AppError('invalid_input', 'Send the body with Content-Type: application/json.');
  }
  next();
}

function hasBody({ headers }: Request): boolean {
  return headers['transfer-encoding'] !== undefined || Number(headers['content-length'] ?? 0) > 0;
}
