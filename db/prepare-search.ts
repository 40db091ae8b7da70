import type postgres from 'postgres';

/**
 * What search needs besides the tables: an index for substrings where the server has `pg_trgm`, and the
 * view that lets it be used. Runs after each migration, so a server that gets the extension later gains it.
 */
export async function prepareSearch(sql: postgres.Sql): Promise<void> {
  await createSearchIndexes(sql);
  await createSearchView(sql);
  await createUpkeep(sql);
}

/** Every search reads the pending lists from end to end, so they are kept short. */
async function createSearchIndexes(sql: postgres.Sql): Promise<void> {
  await sql.unsafe(`do $$ begin
    create extension if not exists pg_trgm;
    create index if not exists contacts_search on contacts
      using gin (search_text gin_trgm_ops) with (gin_pending_list_limit = 1024);
    create index if not exists contacts_other_fields on contacts
      using gin (other_fields(fields_text) gin_trgm_ops) with (gin_pending_list_limit = 1024);
  exception when undefined_file or insufficient_privilege or feature_not_supported then null; end $$`);
}

/**
 * Contacts of the transaction's workspace, without a security barrier: docs/decisions/0018 says why. It is
 * read as its owner, whom the policies of `contacts` would otherwise stop where that is no superuser.
 * A migration that drops a column of `contacts` drops the view first; a new column has it made again.
 */
async function createSearchView(sql: postgres.Sql): Promise<void> {
  await sql.unsafe(`do $$ begin
    if (select array_agg(attname order by attnum) from pg_attribute
        where attrelid = to_regclass('found_contacts') and attnum > 0)
      is distinct from
      (select array_agg(attname order by attnum) from pg_attribute
        where attrelid = 'contacts'::regclass and attnum > 0 and not attisdropped)
    then
      drop view if exists found_contacts;
      create view found_contacts as select * from contacts
        -- Not spelt as in the policies: joined with a table that has one, this condition would be taken over from
        -- there as one that comes before all others, and then none but a leakproof one may ask an index.
        where workspace_id = current_setting('app.workspace_id', true)
          -- As in the policy: "is null" alone is taken for rare while the table is not analysed.
          and case when deleted_at is null then true else false end;
    end if;
    if not exists (select from pg_policies where tablename = 'contacts' and policyname = 'owner') then
      create policy owner on contacts for select to current_user using (true);
    end if;
  end $$`);
}

/**
 * Only a table's owner may analyse it before PostgreSQL 17, so it is done as the owner; a function cannot
 * vacuum, for which the application gets the right where there is one.
 */
async function createUpkeep(sql: postgres.Sql): Promise<void> {
  await sql.unsafe(`create or replace function analyze_contacts() returns void
    language plpgsql security definer set search_path = public, pg_temp
    as $$ begin analyze contacts, custom_values; end $$;
    revoke execute on function analyze_contacts() from public;
    grant execute on function analyze_contacts() to followthrough_app`);
  await sql.unsafe(`do $$ begin
    if current_setting('server_version_num')::int >= 170000 then
      grant maintain on contacts, custom_values to followthrough_app;
    end if;
  end $$`);
}
