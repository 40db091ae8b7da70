import { readEnv } from '#config/env.ts';
import { ensureSecrets } from '#config/secrets.ts';
import { runningPostgresUrl } from '#processes/postgres/running-postgres-url.ts';
import { resolvedEnvironment } from '#processes/start/resolved-environment.ts';
import type { ProductSetup } from './started-product.ts';

/** The variables that server and worker of a started product run with. */
export function productEnvironment({ dataDir, variables }: ProductSetup): Record<string, string> {
  const env = readEnv(variables);
  const secrets = ensureSecrets(env, () => undefined);
  const databaseUrl = runningPostgresUrl(dataDir, secrets.POSTGRES_PASSWORD);
  if (databaseUrl === null) throw new Error('the database of the product does not run');
  const temporalAddress = `127.0.0.1:${env.TEMPORAL_PORT}`;
  return { ...variables, ...resolvedEnvironment(env, secrets, { databaseUrl, temporalAddress }) };
}
