import type { NextFunction, Request, Response } from 'express';
import { AppError } from '#domain/shared/app-error.ts';

const safeMethods = ['GET', 'HEAD', 'OPTIONS'];

/**
 * Refuses a change that another site makes with a person's cookie (cross-site request forgery).
 * Browsers say where a request comes from; a request that says nothing is no browser's, and one with
 * an Authorization header uses no cookie.
 */
export function requireSameOrigin(origins: readonly string[]) {
  return (request: Request, _response: Response, next: NextFunction): void => {
    const isSafe = safeMethods.includes(request.method);
    if (!isSafe && request.headers.authorization === undefined && isForeign(request, origins)) {
      throw new AppError('forbidden', 'This request comes from another site.');
    }
    next();
  };
}

function isForeign({ headers }: Request, origins: readonly string[]): boolean {
  if (headers.origin !== undefined) return !origins.includes(headers.origin);
  const site = headers['sec-fetch-site'];
  return site !== undefined && site !== 'same-origin' && site !== 'none';
}
