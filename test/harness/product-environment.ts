import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readEnv } from '#config/env.ts';
import { ensureSecrets } from '#config/secrets.ts';
import { databaseName } from '#processes/postgres/embedded-postgres.ts';
import { postgresUser } from '#processes/postgres/postgres-cluster.ts';
import { resolvedEnvironment } from '#processes/start/resolved-environment.ts';
import type { ProductSetup } from './started-product.ts';

/** The variables that server and worker of a started product run with. */
export function productEnvironment({ dataDir, variables }: ProductSetup): Record<string, string> {
  const env = readEnv(variables);
  const secrets = ensureSecrets(env, () => undefined);
  const account = `${postgresUser}:${secrets.POSTGRES_PASSWORD}`;
  return {
    ...variables,
    ...resolvedEnvironment(env, secrets, {
      databaseUrl: `postgres://${account}@127.0.0.1:${postgresPort(dataDir)}/${databaseName}`,
      temporalAddress: `127.0.0.1:${env.TEMPORAL_PORT}`,
    }),
  };
}

/** The fourth line of postmaster.pid. */
function postgresPort(dataDir: string): string {
  const lines = readFileSync(join(dataDir, 'postgres', 'postmaster.pid'), 'utf8').split('\n');
  return lines[3] ?? '';
}
