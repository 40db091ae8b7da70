import type { Services } from '#services/index.ts';
import { components } from '../../components.ts';
import type { Route } from '../../route.ts';

const one = { tag: 'System', input: null, output: components.Integrity } as const;

/** Whether the data holds what must always hold. */
export function integrityRoutes({ integrity }: Services): Route[] {
  return [
    {
      ...one,
      method: 'get',
      path: '/integrity',
      summary: 'What the latest check of the live data found',
      status: 200,
      call: integrity.get,
    },
    {
      ...one,
      method: 'post',
      path: '/integrity/check',
      summary: 'Check the live data now; answers the check before this one',
      status: 202,
      call: integrity.check,
    },
  ];
}
