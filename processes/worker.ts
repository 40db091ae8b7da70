import { join } from 'node:path';
import { DefaultLogger, NativeConnection, Runtime } from '@temporalio/worker';
import { defaultMailTiming } from '#activities/mail/mail-deps.ts';
import { researchCompany } from '#activities/research/research-company.ts';
import { readRuntimeEnv } from '#config/env.ts';
import { createLogger } from '#config/logger.ts';
import { createDatabase } from '#db/client.ts';
import { createFindMailServer } from '#integrations/dns/find-mail-server.ts';
import { createLlmClient } from '#integrations/llm/create-llm-client.ts';
import { createPageFetcher } from '#integrations/web-page/fetch-page.ts';
import { unsubscribeUrl } from '#services/suppression/unsubscribe-token.ts';
import packageJson from '../package.json' with { type: 'json' };
import { temporalConnectConfig } from './temporal/temporal-connect-config.ts';
import { createOpenNotion } from './notion/open-notion.ts';
import { createGoogle, createNotion, readEncryptionKeys } from './wiring.ts';
import { afterOutage } from './worker/after-outage.ts';
import { createOpenMailbox } from './worker/open-mailbox.ts';
import { ensureSchedules } from './worker/ensure-schedules.ts';
import { createWorkers } from './worker/create-workers.ts';
import { keptWorkflowBundle } from './worker/kept-workflow-bundle.ts';
import { startWorkerHeartbeat } from './worker/worker-heartbeat.ts';

/** Shortest time between two looks for replies, milliseconds: Google itself is asked less often than who plays it. */
const pollIntervalMs = { google: 45_000, playedGoogle: 3_000 };

const env = readRuntimeEnv();
const logger = createLogger('worker', env);
Runtime.install({
  logger: new DefaultLogger('WARN', ({ level, message, meta }) =>
    logger[level === 'ERROR' ? 'error' : 'warn'](meta ?? {}, message),
  ),
});
const database = createDatabase(env.DATABASE_URL, { max: 20 });
const { connectionOptions, namespace } = temporalConnectConfig(env);
const [connection, workflowBundle] = await Promise.all([
  NativeConnection.connect(connectionOptions),
  keptWorkflowBundle(join(env.CACHE_DIR, 'workflow-bundle.js')),
]);
const clock = () => new Date();
const fetchPage = createPageFetcher({ clock, version: packageJson.version });
const heartbeat = await startWorkerHeartbeat({ db: database.db, logger, clock });
const workers = await createWorkers({
  connection,
  namespace: namespace ?? 'default',
  workflowBundle,
  deps: {
    db: database.db,
    clock,
    openMailbox: createOpenMailbox(createGoogle(env), readEncryptionKeys(env)),
    openNotion: createOpenNotion({
      db: database.db,
      notion: createNotion(env),
      keys: readEncryptionKeys(env),
      clock,
    }),
    unsubscribeUrl: (email) =>
      unsubscribeUrl({ appUrl: env.APP_URL, appSecret: env.APP_SECRET }, email),
    timing: defaultMailTiming,
    reach: () => {},
    pollIntervalMs: env.GOOGLE_BASE_URL ? pollIntervalMs.playedGoogle : pollIntervalMs.google,
    random: Math.random,
    findMailServer: createFindMailServer(),
    llm: createLlmClient(env),
    readCompany: (call) => researchCompany({ db: database.db, fetchPage, clock }, call),
  },
  interceptors: [afterOutage(heartbeat.caughtUp)],
});
await ensureSchedules(connection, namespace ?? 'default').catch((error: unknown) =>
  logger.warn({ err: error }, 'the hourly check is not scheduled'),
);
logger.info('worker ready');
try {
  await Promise.all(workers.map((worker) => worker.run()));
} finally {
  heartbeat.stop();
  await connection.close();
  await database.close();
}
