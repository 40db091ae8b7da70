import { randomBytes } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { createRequestHandler, writeReadableStreamToWritable } from '@remix-run/node';
import type { ServerBuild } from '@remix-run/node';
import type { RequestHandler, Response as ExpressResponse } from 'express';
import type { Access } from '#services/context.ts';
import type { Services } from '#services/index.ts';
import type { Installation } from './app/load-context.ts';
import { isSameOrigin } from './is-same-origin.ts';
import { pageHeaders } from './page-headers.ts';
import { remixRequest } from './remix-request.ts';
import { serveAssets } from './serve-assets.ts';
import { unavailablePage } from './unavailable-page.ts';

export interface RemixHandlerOptions {
  services: Services;
  /** Who sent the request; null = nobody is signed in. */
  resolveAccess: (headers: Headers) => Promise<Access | null>;
  /** What `npm run build` wrote to `web/build/server/index.js`. */
  build: ServerBuild;
  installation: Installation;
  reportError: (error: unknown, request: Request) => void;
}

/** The door for people: the built client, and every page over the services. */
export function createRemixHandler(options: RemixHandlerOptions): RequestHandler {
  const { build, resolveAccess, ...shared } = options;
  const assets = serveAssets(fileURLToPath(new URL('build/client', import.meta.url)));
  const answer = createRequestHandler(build, 'production');

  async function page(...[request, response]: Parameters<RequestHandler>): Promise<void> {
    const fetchRequest = remixRequest(request, response);
    const nonce = randomBytes(16).toString('base64');
    response.set(pageHeaders(nonce));
    if (!isSameOrigin(fetchRequest)) {
      response.status(403).type('text/plain').send('This form was sent from another site.');
      return;
    }
    try {
      const access = await resolveAccess(fetchRequest.headers);
      await send(response, await answer(fetchRequest, { ...shared, access, nonce }));
    } catch (error) {
      if (!fetchRequest.signal.aborted) shared.reportError(error, fetchRequest);
      if (response.headersSent) response.destroy();
      else response.status(503).set('retry-after', '3').type('html').send(unavailablePage);
    }
  }

  return (request, response, next) => {
    assets(request, response, (error?: unknown) => {
      if (error) next(error);
      else page(request, response, next).catch(next);
    });
  };
}

async function send(response: ExpressResponse, answer: Response): Promise<void> {
  response.status(answer.status);
  for (const [name, value] of answer.headers) response.append(name, value);
  if (answer.body) await writeReadableStreamToWritable(answer.body, response);
  else response.end();
}
