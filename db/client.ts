import { drizzle, type PostgresJsDatabase } from 'drizzle-orm/postgres-js';
import postgres from 'postgres';
import * as schema from './schema/index.ts';

export type Database = PostgresJsDatabase<typeof schema>;
/** A transaction; every query that touches tenant rows takes one, opened by `inWorkspace`. */
export type Transaction = Parameters<Parameters<Database['transaction']>[0]>[0];

export type DatabaseConnection = {
  db: Database;
  /** The driver itself, for LISTEN and for streaming. */
  sql: postgres.Sql;
  close: () => Promise<void>;
};

/**
 * Connects under the application's role, so that row-level security applies.
 * @param url PostgreSQL URL of the owner; the role is set by startup parameter
 * @param options.max pool size
 */
export function createDatabase(url: string, options: { max?: number } = {}): DatabaseConnection {
  const sql = postgres(url, {
    max: options.max ?? 10,
    onnotice: () => {},
    // Seconds. By itself the driver waits up to 20 s once all its connections have failed, long after
    // the database is back; whoever asked knows better when to ask again.
    backoff: () => 0.25,
    connection: { role: 'followthrough_app', application_name: 'followthrough' },
  });
  return {
    db: drizzle(sql, { schema, casing: 'snake_case' }),
    sql,
    close: () => sql.end({ timeout: 5 }),
  };
}
