import type { Env } from '#config/env.ts';
import type { Secrets } from '#config/secrets.ts';
import type { Work } from '../machine/work.ts';
import { waitUntil } from '../machine/wait-until.ts';
import { embeddedPostgres } from '../postgres/embedded-postgres.ts';
import { ensureDatabase } from '../postgres/ensure-database.ts';
import { postgresAnswers } from '../postgres/postgres-answers.ts';
import type { Supervisor } from '../supervisor/supervisor.ts';

/** Starts the embedded database server, or waits for the external one. @returns the owner's URL */
export async function startDatabase(options: {
  env: Env;
  secrets: Secrets;
  supervisor: Supervisor;
  work: Work;
}): Promise<string> {
  const { env, secrets, supervisor } = options;
  const { report, signal } = options.work;
  if (env.DATABASE_URL !== undefined) {
    const url = env.DATABASE_URL;
    report(`waiting for ${new URL(url).host}`);
    await waitUntil(() => postgresAnswers(url), {
      what: 'DATABASE_URL answers',
      withinMs: 60_000,
      signal,
    });
    report(`external, ${new URL(url).host}`);
    return url;
  }
  report('creating the database');
  const { plan, url, folder } = await embeddedPostgres({
    dataDir: env.DATA_DIR,
    password: secrets.POSTGRES_PASSWORD,
    ports: {
      usual: env.PORT + 2,
      meant: [env.SANDBOX_PORT, env.TEMPORAL_PORT, env.TEMPORAL_UI_PORT],
    },
  });
  report('starting');
  await supervisor.start(plan);
  await ensureDatabase(url);
  report(`on ${new URL(url).host}, files in ${folder}`);
  return url;
}
