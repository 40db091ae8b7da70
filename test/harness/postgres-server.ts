import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import postgres from 'postgres';
import type { TestProject } from 'vitest/node';
import { migrateDatabase } from '#db/migrate.ts';
import { waitUntil } from '#processes/machine/wait-until.ts';
import { ensureDatabase } from '#processes/postgres/ensure-database.ts';
import { openPostgresCluster } from '#processes/postgres/postgres-cluster.ts';
import { postgresAnswers } from '#processes/postgres/postgres-answers.ts';
import { postgresCommand } from '#processes/postgres/postgres-command.ts';
import { ownPort } from './own-port.ts';
import { patienceMs } from './patience.ts';
import { templateDatabase } from './template-database.ts';

/** A crash of the test server costs nothing, so it need not wait for the disk. */
const fastSettings = {
  fsync: 'off',
  synchronous_commit: 'off',
  full_page_writes: 'off',
  max_connections: '200',
};

declare module 'vitest' {
  interface ProvidedContext {
    postgresUrl: string;
  }
}

/** Vitest global set-up: one real PostgreSQL for the run, with our schema in a template database. */
export default async function startPostgresServer(project: TestProject) {
  const dataDir = mkdtempSync(join(tmpdir(), 'followthrough-postgres-'));
  const cluster = openPostgresCluster(dataDir, 'test');
  const port = await ownPort();
  const { file, args, account } = postgresCommand(cluster, port, fastSettings);
  const server = spawn(file, args, { ...account, stdio: ['ignore', 'ignore', 'pipe'] });
  let log = '';
  server.stderr.on('data', (chunk: Buffer) => (log = `${log}${chunk.toString()}`.slice(-4000)));
  const exited = once(server, 'exit');

  const url = `postgres://postgres:test@127.0.0.1:${port}/postgres`;
  await waitUntil(() => postgresAnswers(url), {
    what: 'PostgreSQL answers',
    withinMs: patienceMs,
  }).catch((error: unknown) => {
    throw new Error(`PostgreSQL for the tests did not start:\n${log}`, { cause: error });
  });
  await makeTemplate(url);
  project.provide('postgresUrl', url);

  return async () => {
    server.kill('SIGINT');
    await exited;
    rmSync(cluster.folder, { recursive: true, force: true });
    rmSync(dataDir, { recursive: true, force: true });
  };
}

async function makeTemplate(url: string): Promise<void> {
  const template = new URL(url);
  template.pathname = `/${templateDatabase}`;
  await ensureDatabase(template.href);
  await migrateDatabase(template.href);
  const sql = postgres(url, { max: 1 });
  await sql`alter database ${sql(templateDatabase)} with is_template true allow_connections false`;
  await sql.end();
}
