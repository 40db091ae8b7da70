import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { childEnvironment, readRuntimeEnv, type Env, type RuntimeEnv } from '#config/env.ts';
import { ensureSecrets } from '#config/secrets.ts';
import { postgresAnswers } from '../postgres/postgres-answers.ts';
import { runningPostgresUrl } from '../postgres/running-postgres-url.ts';
import { resolvedEnvironment } from '../start/resolved-environment.ts';
import { withGivenSandboxPort } from '../start/sandbox-port.ts';
import { temporalAnswers } from '../temporal/temporal-answers.ts';
import { temporalConnectConfig } from '../temporal/temporal-connect-config.ts';

export type Running =
  | { kind: 'running'; env: RuntimeEnv }
  | { kind: 'not_running'; missing: string };

/** What server and worker of the configured installation run with, if its database and Temporal answer. */
export async function runningEnvironment(env: Env): Promise<Running> {
  const found = findEnvironment(env);
  if (found === null || !(await postgresAnswers(found.DATABASE_URL))) {
    return { kind: 'not_running', missing: 'PostgreSQL' };
  }
  if (!(await temporalAnswers(temporalConnectConfig(found)))) {
    return { kind: 'not_running', missing: 'Temporal' };
  }
  return { kind: 'running', env: found };
}

/** Creates nothing: a folder without secrets has never been started. */
function findEnvironment(env: Env): RuntimeEnv | null {
  const { DATABASE_URL, TEMPORAL_ADDRESS, APP_SECRET, ENCRYPTION_KEYS } = env;
  if (DATABASE_URL && TEMPORAL_ADDRESS && APP_SECRET && ENCRYPTION_KEYS) return readRuntimeEnv();
  if (!existsSync(join(env.DATA_DIR, 'secrets.env'))) return null;
  const secrets = ensureSecrets(env, () => undefined);
  const databaseUrl = DATABASE_URL ?? runningPostgresUrl(env.DATA_DIR, secrets.POSTGRES_PASSWORD);
  if (databaseUrl === null) return null;
  const temporalAddress = TEMPORAL_ADDRESS ?? `127.0.0.1:${env.TEMPORAL_PORT}`;
  const found = { databaseUrl, temporalAddress };
  const resolved = resolvedEnvironment(withGivenSandboxPort(env), secrets, found);
  return readRuntimeEnv(childEnvironment(resolved));
}
