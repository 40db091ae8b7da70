import type { Request, Router } from 'express';
import type { Auth } from '#services/auth/create-auth.ts';
import type { ApiResponse } from '../access-of.ts';

/**
 * Sign-up, sign-in and sessions. Mounted before anything that reads a body, which the handler reads
 * itself. The client's address, by which attempts are counted, is the one Express trusts.
 */
export function mountAuth(router: Router, auth: Auth): void {
  router.all('/api/auth/{*call}', async (request: Request, response: ApiResponse) => {
    request.headers[auth.clientAddressHeader] = request.ip ?? 'unknown';
    await auth.handler(request, response);
  });
}
