import express, { Router, type NextFunction, type Request } from 'express';
import { AppError } from '#domain/shared/app-error.ts';
import type { Auth } from '#services/auth/create-auth.ts';
import type { Services } from '#services/index.ts';
import type { ApiResponse } from './access-of.ts';
import { answerError, type Failure } from './middleware/answer-error.ts';
import { authenticate } from './middleware/authenticate.ts';
import { nameRequest } from './middleware/name-request.ts';
import { requireJson } from './middleware/require-json.ts';
import { requireSameOrigin } from './middleware/require-same-origin.ts';
import { dataPolicy, secureHeaders } from './middleware/secure-headers.ts';
import { mountRoute } from './mount-route.ts';
import { buildOpenApi } from './openapi.ts';
import { mountAuth } from './routes/auth.ts';
import { mountDocs } from './routes/docs.ts';
import { mountGoogleCallback } from './routes/google-callback.ts';
import { mountHealth } from './routes/health.ts';
import { mountNotionCallback } from './routes/notion-callback.ts';
import { mountUnsubscribe } from './routes/unsubscribe.ts';
import { mountContactExport } from './routes/v1/contact-export.ts';
import { mountEvents } from './routes/v1/events.ts';
import { mountFiles } from './routes/v1/files.ts';
import { mountImportFiles } from './routes/v1/import-files.ts';
import { listRoutes } from './routes/v1/list-routes.ts';
import { mountContactNoteFiles } from './routes/v1/contact-note-files.ts';
import { mountProfileFiles } from './routes/v1/profile-files.ts';

export type ApiSettings = {
  services: Services;
  auth: Auth;
  appUrl: string;
  version: string;
  /** Hears of every answer with a status of 500 or more. */
  report: (failure: Failure) => void;
};

/** Room for ten thousand contact ids or the longest sequence. */
const bodyLimit = '2mb';

/**
 * The door for machines, as a router for the root: `/api/*` and `/u/*`. What it does not know outside
 * these falls through to whatever is mounted after it.
 */
export function createApi(settings: ApiSettings): Router {
  const { services, auth, appUrl, version, report } = settings;
  const routes = listRoutes(services);
  const router = Router();
  router.use(secureHeaders(appUrl), nameRequest);
  mountAuth(router, auth);
  mountHealth(router, services);
  mountDocs(router, buildOpenApi(routes, { version }));
  mountGoogleCallback(router, services, auth);
  mountNotionCallback(router, services, auth);
  mountUnsubscribe(router, services);
  router.use('/api/v1', createV1(settings, routes));
  router.use('/api', () => {
    throw new AppError('not_found', 'There is no such call.');
  });
  router.use(answerError(report));
  return router;
}

function createV1({ services, auth }: ApiSettings, routes: ReturnType<typeof listRoutes>): Router {
  const v1 = Router();
  v1.use(protectAnswer, requireSameOrigin(auth.origins), authenticate(auth));
  mountImportFiles(v1, services);
  mountProfileFiles(v1, services);
  mountContactNoteFiles(v1, services);
  mountFiles(v1, services);
  mountContactExport(v1, services);
  mountEvents(v1, services);
  v1.use(express.json({ limit: bodyLimit }), requireJson);
  for (const route of routes) mountRoute(v1, route, services.idempotency);
  return v1;
}

/** Answers are data of one workspace: not to be run, framed or kept. */
function protectAnswer(_request: Request, response: ApiResponse, next: NextFunction): void {
  response.set({ 'Content-Security-Policy': dataPolicy, 'Cache-Control': 'no-store' });
  next();
}
