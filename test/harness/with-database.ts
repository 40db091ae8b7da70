import { afterAll, beforeAll } from 'vitest';
import { createDatabase, type DatabaseConnection } from '#db/client.ts';
import { createTestDatabase, type TestDatabase } from './postgres.ts';

/** Gives the tests of a file a database of their own, with the application's rights to it. */
export function withDatabase(): Pick<DatabaseConnection, 'db'> {
  let database: TestDatabase;
  let connection: DatabaseConnection;
  beforeAll(async () => {
    database = await createTestDatabase();
    connection = createDatabase(database.url);
  });
  afterAll(async () => {
    await connection.close();
    await database.close();
  });
  return {
    get db() {
      return connection.db;
    },
  };
}
