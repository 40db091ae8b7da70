import { randomUUID } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { betterAuth, type BetterAuthOptions } from 'better-auth';
import { drizzleAdapter } from 'better-auth/adapters/drizzle';
import { toNodeHandler } from 'better-auth/node';
import type { Database } from '#db/client.ts';
import { newId } from '#db/new-id.ts';
import { ensureOwnWorkspace } from '#db/queries/access/ensure-own-workspace.ts';
import * as schema from '#db/schema/index.ts';
import { AppError } from '#domain/shared/app-error.ts';
import type { Access } from '../context.ts';
import { checkPerson } from './check-person.ts';
import { refusalOf } from './refusal-of.ts';
import { resolveAccess } from './resolve-access.ts';
import { sameOrigins } from './same-origins.ts';

/** Who somebody is: sign-up, sign-in and sessions, and what a request may do. */
export type Auth = {
  /**
   * Answers everything under `/api/auth/`; needs the unread request body.
   * @throws AppError for whatever it refuses
   */
  handler: (request: IncomingMessage, response: ServerResponse) => Promise<void>;
  /**
   * Reads the session cookie or the bearer key, and `X-Workspace-Id`.
   * @returns null when the request carries neither
   * @throws AppError unauthenticated for a key that is not valid; not_found for a foreign workspace;
   * unavailable when sessions cannot be read
   */
  resolveAccess: (headers: Headers) => Promise<Access | null>;
  /** Origins whose pages may make cookie requests. */
  origins: readonly string[];
  /** Where `handler` looks for the client's address; the door overwrites what came from outside. */
  clientAddressHeader: string;
};

const clientAddressHeader = 'x-followthrough-client-address';

/** Per client address: generous for a test that signs up a team, tight for a guesser of passwords. */
const attemptsPerMinute = { window: 60, max: 60 };

const advanced: BetterAuthOptions['advanced'] = {
  cookiePrefix: 'followthrough',
  // The door asks where a request comes from, by one rule for all calls. The library's own would
  // take any program that names no origin for another site. It still checks where callbacks lead.
  disableCSRFCheck: true,
  disableOriginCheck: false,
  database: { generateId: ({ model }) => (model === 'user' ? newId('user') : randomUUID()) },
  ipAddress: { ipAddressHeaders: [clientAddressHeader] },
};

export function createAuth(deps: {
  db: Database;
  appSecret: string;
  appUrl: string;
  clock: () => Date;
  /** Hears what went wrong inside; without addresses of people. */
  report?: (message: string) => void;
}): Auth {
  const origins = sameOrigins(deps.appUrl);
  const auth = betterAuth({
    baseURL: deps.appUrl,
    basePath: '/api/auth',
    secret: deps.appSecret,
    trustedOrigins: [...origins],
    database: drizzleAdapter(deps.db, { provider: 'pg', schema, usePlural: true }),
    emailAndPassword: { enabled: true, minPasswordLength: 8, maxPasswordLength: 128 },
    rateLimit: {
      enabled: true,
      window: 10,
      max: 200,
      customRules: { '/sign-in/email': attemptsPerMinute, '/sign-up/email': attemptsPerMinute },
    },
    databaseHooks: {
      user: {
        create: {
          before: async (person) => checkPerson(person),
          after: (user) => ensureOwnWorkspace(deps.db, user.id),
        },
        update: { before: async (changes) => checkPerson(changes) },
      },
    },
    advanced,
    // What is nobody's refusal goes to whoever called the handler, instead of to the console.
    onAPIError: { throw: true },
    // Its further arguments may name people.
    logger: { level: 'error', log: (_level, message) => deps.report?.(message) },
    telemetry: { enabled: false },
  });
  return {
    handler: toNodeHandler(async (request) => {
      const answer = await auth.handler(request);
      if (answer.status >= 400) throw await refusalOf(answer);
      return answer;
    }),
    origins,
    clientAddressHeader,
    resolveAccess: (headers) =>
      resolveAccess(
        {
          ...deps,
          findUserId: async () => {
            const session = await auth.api.getSession({ headers }).catch(refuseForNow);
            return session?.user.id ?? null;
          },
        },
        headers,
      ),
  };
}

/** The library does not say why it could not read a session; it asks nobody but the database. */
function refuseForNow(cause: unknown): never {
  throw new AppError('unavailable', 'Sessions cannot be read: try again in a moment.', { cause });
}
