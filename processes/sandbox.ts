import { createLogger } from '#config/logger.ts';
import { readEnv } from '#config/env.ts';
import { startSandbox } from './sandbox/start-sandbox.ts';
import { listenForStopSignals } from './start/stop-signals.ts';

const { stop } = listenForStopSignals();
const env = readEnv();
const logger = createLogger('sandbox', env);

const sandbox = await startSandbox({
  port: env.SANDBOX_PORT,
  dataDir: env.DATA_DIR,
  appUrl: env.APP_URL,
  clientId: env.GOOGLE_CLIENT_ID ?? 'sandbox-client',
  clientSecret: env.GOOGLE_CLIENT_SECRET ?? 'sandbox-secret',
});
logger.info({ url: sandbox.url }, 'the Sandbox plays Google');

stop.addEventListener('abort', () => void sandbox.close(), { once: true });
