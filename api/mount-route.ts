import type { Request, Router } from 'express';
import type { Services } from '#services/index.ts';
import { accessOf, type ApiResponse } from './access-of.ts';
import { answerOnce } from './answer-once.ts';
import type { Route } from './route.ts';
import { whatIsSaid } from './what-is-said.ts';

/** Puts a route into the router: gathers the input, calls the verb, sends its answer. */
export function mountRoute(
  router: Router,
  route: Route,
  idempotency: Services['idempotency'],
): void {
  const path = route.path.replaceAll(/\{(\w+)\}/g, ':$1');
  router[route.method](path, async (request: Request, response: ApiResponse) => {
    const access = accessOf(response);
    const { status, body } = await answerOnce(idempotency, { request, access }, async () => ({
      status: route.status,
      body: await route.call(access, route.input ? inputOf(route, request) : undefined),
    }));
    if (status === 204) response.status(status).end();
    else response.status(status).json(body);
  });
}

/** The path wins over query and body, so that nothing in them can point elsewhere. */
function inputOf({ method }: Route, { query, params, body }: Request): object {
  if (method === 'get') return { ...whatIsSaid(query), ...params };
  return { ...body, ...params };
}
