import type { NextFunction, Request } from 'express';
import { AppError } from '#domain/shared/app-error.ts';
import type { Auth } from '#services/auth/create-auth.ts';
import type { ApiResponse } from '../access-of.ts';
import { requestHeaders } from '../request-headers.ts';

/** Lets through whoever has a session or an API key. */
export function authenticate(auth: Auth) {
  return async (request: Request, response: ApiResponse, next: NextFunction): Promise<void> => {
    const access = await auth.resolveAccess(requestHeaders(request));
    if (!access) throw new AppError('unauthenticated', 'Sign in, or send an API key.');
    response.locals.access = access;
    next();
  };
}
