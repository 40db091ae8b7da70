import { readEnv } from '#config/env.ts';
import { migrateDatabase } from '#db/migrate.ts';

/** `npm run migrate`: for an external database. `npm start` migrates its own by itself. */
const { DATABASE_URL } = readEnv();
if (DATABASE_URL === undefined) {
  process.stderr.write(
    'DATABASE_URL is not set: the embedded database is migrated by `npm start`.\n',
  );
  process.exitCode = 1;
} else {
  await migrateDatabase(DATABASE_URL);
  process.stdout.write('The database is up to date.\n');
}
