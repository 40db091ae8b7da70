import { once } from 'node:events';
import { createServer } from 'node:http';
import express from 'express';
import { createApi } from '#api/app.ts';
import { createAuth } from '#services/auth/create-auth.ts';
import type { ServiceDeps } from '#services/context.ts';
import { createServiceWorld, type ServiceWorld } from './service-world.ts';

export type ApiWorld = {
  world: ServiceWorld;
  origin: string;
  /** What was reported as our own fault. */
  failures: unknown[];
  /** Calls the server; `body` goes as JSON. Redirects are not followed. */
  call: (path: string, options?: CallOptions) => Promise<Response>;
  /** Signs a new person up. @returns the header that carries the session */
  signUp: (name?: string) => Promise<{ cookie: string }>;
  close: () => Promise<void>;
};

type CallOptions = { method?: string; body?: unknown; headers?: Record<string, string> };

/** The API on a free port, with real sign-up, over all services. */
export async function createApiWorld(given: Partial<ServiceDeps> = {}): Promise<ApiWorld> {
  const world = await createServiceWorld(given);
  const app = express();
  const server = createServer(app).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  const port = typeof address === 'object' ? address?.port : undefined;
  const origin = `http://127.0.0.1:${port}`;
  const failures: unknown[] = [];
  const { services, deps } = world;
  const auth = createAuth({ ...deps, appUrl: `http://localhost:${port}`, clock: () => new Date() });
  app.use(
    createApi({
      services,
      auth,
      appUrl: deps.appUrl,
      version: deps.version,
      report: ({ error }) => void failures.push(error),
    }),
  );
  app.use((_request, response) => void response.status(404).send('the web'));

  const call = (path: string, { method, body, headers }: CallOptions = {}) =>
    fetch(origin + path, {
      method: method ?? (body === undefined ? 'GET' : 'POST'),
      redirect: 'manual',
      headers: { ...(body !== undefined && { 'content-type': 'application/json' }), ...headers },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });

  let people = 0;
  return {
    world,
    origin,
    failures,
    call,
    async signUp(name = 'Ana Alves') {
      people += 1;
      const body = { name, email: `person${people}@example.com`, password: 'correct horse' };
      const response = await call('/api/auth/sign-up/email', { body });
      if (!response.ok) throw new Error(`sign-up: ${response.status} ${await response.text()}`);
      const cookie = response.headers.getSetCookie().map((each) => each.split(';')[0]);
      return { cookie: cookie.join('; ') };
    },
    close: async () => {
      server.closeAllConnections();
      server.close();
      await world.close();
    },
  };
}
