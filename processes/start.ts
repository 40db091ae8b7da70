import { fileURLToPath } from 'node:url';
import { readEnv } from '#config/env.ts';
import { migrateDatabase } from '#db/migrate.ts';
import { buildWeb } from './start/build-web.ts';
import { runInstallation } from './start/run-installation.ts';

const entry = (name: string) => fileURLToPath(new URL(name, import.meta.url));

try {
  const exitCode = await runInstallation(readEnv(), {
    sandbox: entry('sandbox.ts'),
    server: entry('server.ts'),
    worker: entry('worker.ts'),
    migrate: migrateDatabase,
    buildWeb,
  });
  process.exit(exitCode);
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(1);
}
