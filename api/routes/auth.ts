import type { Request, Router } from 'express';
import type { Auth } from '#services/auth/create-auth.ts';
import type { ApiResponse } from '../access-of.ts';
import { requireSameOrigin } from '../middleware/require-same-origin.ts';

/**
 * Sign-up, sign-in and sessions. Mounted before anything that reads a body, which the handler reads
 * itself. The client's address, by which attempts are counted, is the one Express trusts.
 */
export function mountAuth(router: Router, auth: Auth): void {
  const calls = '/api/auth/{*call}';
  router.use(calls, requireSameOrigin(auth.origins));
  router.all(calls, async (request: Request, response: ApiResponse) => {
    request.headers[auth.clientAddressHeader] = request.ip ?? 'unknown';
    await auth.handler(request, response);
  });
}
