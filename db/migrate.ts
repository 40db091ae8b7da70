import { fileURLToPath } from 'node:url';
import { drizzle } from 'drizzle-orm/postgres-js';
import { migrate } from 'drizzle-orm/postgres-js/migrator';
import postgres from 'postgres';
import { prepareSearch } from './prepare-search.ts';

const migrationsFolder = fileURLToPath(new URL('./migrations', import.meta.url));
/** Any number only we use; two servers that start together migrate one after the other. */
const advisoryLock = 7_233_001;

/**
 * Brings the database to this code's schema: creates the application's role if missing, runs the
 * checked-in migrations in one transaction each, then prepares what search
 * needs, renews grants and forces row-level security.
 * @param ownerUrl PostgreSQL URL of a user that owns the database and may create roles, or was granted ours
 */
export async function migrateDatabase(ownerUrl: string): Promise<void> {
  const sql = postgres(ownerUrl, { max: 1, onnotice: () => {} });
  try {
    await sql`select pg_advisory_lock(${advisoryLock})`;
    await createAppRole(sql);
    await migrate(drizzle(sql, { casing: 'snake_case' }), { migrationsFolder });
    await prepareSearch(sql);
    await grantToAppRole(sql);
  } finally {
    await sql.end();
  }
}

/** Roles belong to the cluster, not the database, so another database's migration may create it between look and leap. */
async function createAppRole(sql: postgres.Sql): Promise<void> {
  await sql
    .unsafe(`do $$ begin
    if not exists (select from pg_roles where rolname = 'followthrough_app') then
      create role followthrough_app nosuperuser nobypassrls nologin;
    end if;
  exception when duplicate_object or unique_violation then null; end $$`)
    .catch(explainMissingRight);
  // Since PostgreSQL 16 the creator of a role may grant it but not yet act as it.
  await sql.unsafe(`do $$ begin
    if not (select rolsuper from pg_roles where rolname = current_user) then
      execute format('grant followthrough_app to %I', current_user);
    end if;
  exception when insufficient_privilege then null; end $$`);
}

const insufficientPrivilege = '42501';

function explainMissingRight(cause: unknown): never {
  if (!(cause instanceof postgres.PostgresError) || cause.code !== insufficientPrivilege)
    throw cause;
  throw new Error(
    'The user of DATABASE_URL may not create the role followthrough_app, which row-level security needs. ' +
      'Let an administrator run: CREATE ROLE followthrough_app NOLOGIN; and GRANT followthrough_app TO that user.',
    { cause },
  );
}

async function grantToAppRole(sql: postgres.Sql): Promise<void> {
  await sql.unsafe(`
    grant usage on schema public to followthrough_app;
    grant select, insert, update, delete on all tables in schema public to followthrough_app;
    grant usage on all sequences in schema public to followthrough_app;
    revoke update, delete on audit_log from followthrough_app;
    revoke insert, update, delete on found_contacts from followthrough_app;
    do $$ declare name text; begin
      for name in select relname from pg_class where relrowsecurity and relnamespace = 'public'::regnamespace loop
        execute format('alter table %I force row level security', name);
      end loop;
    end $$`);
}
