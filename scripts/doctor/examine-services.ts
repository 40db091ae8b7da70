import type { Env } from '#config/env.ts';
import { postgresAnswers } from '#processes/postgres/postgres-answers.ts';
import { serverHealth } from '#processes/start/server-health.ts';
import { serverUrl } from '#processes/start/server-url.ts';
import { PidFile } from '#processes/supervisor/pid-file.ts';
import { temporalAnswers } from '#processes/temporal/temporal-answers.ts';
import { temporalConnectConfig } from '#processes/temporal/temporal-connect-config.ts';
import { ill, well, type Finding } from './finding.ts';

/** The database and Temporal when they are external, and the product itself when it runs. */
export async function examineServices(env: Env): Promise<Finding[]> {
  return Promise.all([examineDatabase(env), examineTemporal(env), examineProduct(env)]);
}

async function examineDatabase({ DATABASE_URL }: Env): Promise<Finding> {
  if (DATABASE_URL === undefined) return well('PostgreSQL', 'embedded');
  const { host } = new URL(DATABASE_URL);
  if (await postgresAnswers(DATABASE_URL)) return well('PostgreSQL', `${host} answers`);
  return ill(
    'PostgreSQL',
    `${host} does not answer a query`,
    'Check that it runs, that this machine may reach it, and user and password in DATABASE_URL.',
  );
}

async function examineTemporal(env: Env): Promise<Finding> {
  if (env.TEMPORAL_ADDRESS === undefined) return well('Temporal', 'embedded');
  if (await temporalAnswers(temporalConnectConfig(env))) {
    return well('Temporal', `${env.TEMPORAL_ADDRESS} answers`);
  }
  return ill(
    'Temporal',
    `${env.TEMPORAL_ADDRESS} does not answer for namespace ${env.TEMPORAL_NAMESPACE}`,
    'Check TEMPORAL_ADDRESS, TEMPORAL_NAMESPACE, and TEMPORAL_API_KEY or TEMPORAL_TLS_*.',
  );
}

async function examineProduct(env: Env): Promise<Finding> {
  if (new PidFile(env.DATA_DIR, 'server').living() === undefined)
    return well('health', 'not running');
  const health = await serverHealth(serverUrl(env));
  if (health.isOk) return well('health', health.inWords);
  return ill('health', health.inWords, `Read the ends of the files in ${env.DATA_DIR}/logs.`);
}
