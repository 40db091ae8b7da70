import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { databaseName } from './embedded-postgres.ts';
import { postgresUser } from './postgres-cluster.ts';

/**
 * Where the embedded database of a data folder listens: its port may be another after every start and
 * is the fourth line of `postmaster.pid` (PostgreSQL, "Database File Layout").
 * @returns the owner's URL, null when no server has the folder
 */
export function runningPostgresUrl(dataDir: string, password: string): string | null {
  const lock = join(dataDir, 'postgres', 'postmaster.pid');
  if (!existsSync(lock)) return null;
  const port = readFileSync(lock, 'utf8').split('\n')[3];
  return port ? `postgres://${postgresUser}:${password}@127.0.0.1:${port}/${databaseName}` : null;
}
