import { fileURLToPath } from 'node:url';
import { readEnv } from '#config/env.ts';
import { runInstallation } from '#processes/start/run-installation.ts';

const entry = (name: string) => fileURLToPath(new URL(name, import.meta.url));

/** The real supervisor, PostgreSQL and Temporal around programs that only listen. */
const exitCode = await runInstallation(readEnv(), {
  sandbox: entry('sandbox.ts'),
  server: entry('server.ts'),
  worker: entry('worker.ts'),
  migrate: async () => {},
  buildWeb: async ({ report }) => report('none'),
});
process.exit(exitCode);
