import { randomUUID } from 'node:crypto';
import postgres from 'postgres';
import { inject } from 'vitest';
import { templateDatabase } from './template-database.ts';

export type TestDatabase = {
  /** PostgreSQL URL of the owner; `createDatabase(url)` connects as the application's role. */
  readonly url: string;
  readonly close: () => Promise<void>;
};

/** A migrated, empty database of this test file's own, on the run's real PostgreSQL server. */
export async function createTestDatabase(): Promise<TestDatabase> {
  const serverUrl = inject('postgresUrl');
  const name = `test_${randomUUID().replaceAll('-', '')}`;
  await onServer(
    serverUrl,
    (sql) => sql`create database ${sql(name)} template ${sql(templateDatabase)}`,
  );
  const url = new URL(serverUrl);
  url.pathname = `/${name}`;
  return {
    url: url.href,
    close: () => onServer(serverUrl, (sql) => sql`drop database ${sql(name)} with (force)`),
  };
}

async function onServer(url: string, run: (sql: postgres.Sql) => Promise<unknown>): Promise<void> {
  const sql = postgres(url, { max: 1 });
  try {
    await run(sql);
  } finally {
    await sql.end();
  }
}
