import { createServer } from 'node:http';
import { Client, Connection } from '@temporalio/client';
import express from 'express';
import { createApi } from '#api/app.ts';
import { readRuntimeEnv } from '#config/env.ts';
import { createLogger } from '#config/logger.ts';
import { createDatabase } from '#db/client.ts';
import { llmModelOf } from '#integrations/llm/create-llm-client.ts';
import { createSandboxClient } from '#integrations/sandbox/sandbox-client.ts';
import { createAuth } from '#services/auth/create-auth.ts';
import { createServices } from '#services/index.ts';
import { createTemporalGateway } from '#services/temporal-gateway.ts';
import { createRemixHandler } from '#web/remix-handler.ts';
import packageJson from '../package.json' with { type: 'json' };
import { startHousekeeping } from './server/housekeeping.ts';
import { loadWebBuild } from './server/load-web-build.ts';
import { startOutboxRelay } from './server/outbox-relay.ts';
import { stopServer } from './server/stop-server.ts';
import { temporalConnectConfig } from './temporal/temporal-connect-config.ts';
import { createOpenNotion } from './notion/open-notion.ts';
import { createGoogle, createNotion, readEncryptionKeys } from './wiring.ts';

const env = readRuntimeEnv();
const logger = createLogger('server', env);
const clock = () => new Date();
const database = createDatabase(env.DATABASE_URL, { max: 20 });
const { connectionOptions, namespace = 'default' } = temporalConnectConfig(env);
// Lazy: the server starts, and Start buttons work, while Temporal is still down.
const connection = Connection.lazy(connectionOptions);
const temporal = createTemporalGateway(new Client({ connection, namespace }));
const auth = createAuth({
  db: database.db,
  appSecret: env.APP_SECRET,
  appUrl: env.APP_URL,
  clock,
});
const notion = createNotion(env);
const keys = readEncryptionKeys(env);
const deps = {
  db: database.db,
  sql: database.sql,
  temporal,
  google: createGoogle(env),
  notion,
  openNotion: createOpenNotion({ db: database.db, notion, keys, clock }),
  encryptionKeys: keys,
  appSecret: env.APP_SECRET,
  clock,
  appUrl: env.APP_URL,
  temporalUiUrl: env.TEMPORAL_UI_URL,
  namespace,
  version: packageJson.version,
  writingModel: llmModelOf(env),
  ...(env.SANDBOX === 'on' &&
    env.GOOGLE_BASE_URL && {
      sandbox: createSandboxClient({ baseUrl: env.GOOGLE_BASE_URL, timeoutMs: 10_000 }),
    }),
};
const services = createServices(deps);
const installation = {
  version: packageJson.version,
  temporalUiUrl: env.TEMPORAL_UI_URL,
  sandboxKeepsMail: true,
};
const reportError = (error: unknown) => logger.error({ err: error }, 'unexpected error');

const app = express();
app.disable('x-powered-by');
app.use(
  createApi({
    services,
    auth,
    appUrl: env.APP_URL,
    version: packageJson.version,
    report: ({ error, ...request }) => logger.error({ err: error, ...request }, 'request failed'),
  }),
);
app.use(
  createRemixHandler({
    services,
    resolveAccess: auth.resolveAccess,
    build: await loadWebBuild(),
    installation,
    reportError,
  }),
);

const server = createServer(app);
server.listen(env.PORT, env.HOST, () => logger.info(`listening on ${env.HOST}:${env.PORT}`));
const stops = [startOutboxRelay(deps, logger), startHousekeeping(deps, logger)];
stopServer({ server, stops, connection, database, logger });
