import type { Request, Router } from 'express';
import type { Services } from '#services/index.ts';
import type { ApiResponse } from '../access-of.ts';

/** Whether every part of the product answers, for supervisors and load balancers. */
export function mountHealth(router: Router, { health }: Services): void {
  router.get('/api/health', async (_request: Request, response: ApiResponse) => {
    const view = await health.check();
    response
      .status(view.status === 'ok' ? 200 : 503)
      .set('Cache-Control', 'no-store')
      .json(view);
  });
}
