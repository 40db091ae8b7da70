import express, { type Request, type Router } from 'express';
import type { Auth } from '#services/auth/create-auth.ts';
import type { ApiResponse } from '../access-of.ts';
import { requireSameOrigin } from '../middleware/require-same-origin.ts';

/** Room for a name, an address and a password; nobody has signed in yet who could send more. */
const bodyLimit = '16kb';

/**
 * Sign-up, sign-in and sessions. The handler would read a body of any length itself. The client's address, by
 * which attempts are counted, is the one Express trusts.
 */
export function mountAuth(router: Router, auth: Auth): void {
  const calls = '/api/auth/{*call}';
  router.use(
    calls,
    requireSameOrigin(auth.origins),
    express.json({ limit: bodyLimit }),
    express.urlencoded({ limit: bodyLimit, extended: false }),
  );
  router.all(calls, async (request: Request, response: ApiResponse) => {
    request.headers[auth.clientAddressHeader] = request.ip ?? 'unknown';
    await auth.handler(request, response);
  });
}
