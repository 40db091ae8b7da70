import { sql } from 'drizzle-orm';
import type { FormerValues } from '#domain/import/former-values.ts';
import type { AcceptedRow } from '#domain/import/read-contact-rows.ts';
import { differingValues } from '#domain/import/restore-values.ts';
import { systemActor } from '#domain/workspace/actor.ts';
import type { Transaction } from '../../client.ts';
import { newId } from '../../new-id.ts';
import { contactEvents, contacts } from '../../schema/index.ts';
import { findMergedAddresses } from '../contact/find-merged-addresses.ts';
import type { ImportRow } from './find-import.ts';
import { hasAddress } from './has-address.ts';
import { lockImporting } from './lock-importing.ts';
import { lockImportedValues } from './lock-imported-values.ts';
import { rowsAsJson } from './rows-as-json.ts';

export type UpsertedContact = {
  id: string;
  /** Made by this import, also where it reads the row a second time. */
  isNew: boolean;
  /** What became different of a contact that was there before; null = nothing, or it is new. */
  changed: FormerValues | null;
};

type Upsert = { run: ImportRow; accepted: readonly AcceptedRow[]; at: Date };

/**
 * Writes contacts, each address once per workspace, and into each one's timeline which line of which file
 * it came from.
 * @returns those created or updated; the ones left out already existed and were to be skipped, or came with an
 * address that was merged away
 */
export async function upsertContacts(tx: Transaction, given: Upsert): Promise<UpsertedContact[]> {
  const { run } = given;
  if (given.accepted.length === 0) return [];
  await lockImporting(tx, run.workspaceId);
  const accepted = await withoutMerged(tx, given.accepted);
  const upsert = { ...given, accepted };
  if (run.onDuplicate === 'skip') {
    return (await writeRows(tx, upsert)).map((row) => ({ ...row, changed: null }));
  }
  const isAmongThem = hasAddress(accepted.map(({ contact }) => contact.emailNormalized));
  const before = new Map((await lockImportedValues(tx, isAmongThem)).map((row) => [row.id, row]));
  const written = await writeRows(tx, upsert);
  const after = new Map((await lockImportedValues(tx, isAmongThem)).map((row) => [row.id, row]));
  return written.map((row) => {
    const values = differingValues(before.get(row.id) ?? {}, after.get(row.id) ?? {});
    const isChanged = before.has(row.id) && Object.keys(values.after).length > 0;
    return { ...row, changed: isChanged ? values : null };
  });
}

async function withoutMerged(
  tx: Transaction,
  rows: readonly AcceptedRow[],
): Promise<readonly AcceptedRow[]> {
  const addresses = rows.map(({ contact }) => contact.emailNormalized);
  const merged = await findMergedAddresses(tx, addresses);
  return merged.size === 0 ? rows : rows.filter((_, at) => !merged.has(addresses[at] ?? ''));
}

/** One statement for contacts and timelines: their rows are sent and read once. */
function writeRows(
  tx: Transaction,
  { run, accepted, at }: Upsert,
): Promise<Omit<UpsertedContact, 'changed'>[]> {
  const rows = accepted.map(({ contact, line }) => ({
    id: newId('contact'),
    eventId: newId('contactEvent'),
    line,
    ...contact,
  }));
  const now = sql`${at.toISOString()}::timestamptz`;
  return tx.execute<Omit<UpsertedContact, 'changed'>>(sql`
    with rows as materialized (
      select * from json_to_recordset(${rowsAsJson(rows)}::json) as rows (id text, "eventId" text,
        line integer, name text, "firstName" text, "lastName" text, email text, "emailNormalized" text,
        "emailDomain" text, company text, role text, "timeZone" text, phone text, website text,
        linkedin text, location text, tags text[], flags text[], custom jsonb)
    ), written as (
      insert into ${contacts} (id, workspace_id, import_id, created_at, updated_at,
        name, first_name, last_name, email, email_normalized, email_domain, company, role, time_zone,
        phone, website, linkedin, location, tags, flags, custom)
      select id, ${run.workspaceId}, ${run.id}, ${now}, ${now},
        name, "firstName", "lastName", email, "emailNormalized", "emailDomain", company, role, "timeZone",
        phone, website, linkedin, location, coalesce(tags, '{}'), coalesce(flags, '{}'), custom
      from rows
      -- One order for all: two imports of the same people wait for each other instead of deadlocking.
      order by "emailNormalized"
      on conflict (workspace_id, email_normalized, deleted_at) ${run.onDuplicate === 'skip' ? sql`do nothing` : fillIn}
      -- PostgreSQL leaves xmax 0 on a row that this statement inserted rather than updated.
      returning id, email_normalized, import_id, xmax = 0 as is_new
    ), told as (
      insert into ${contactEvents} (id, workspace_id, contact_id, type, at, actor, data)
      select rows."eventId", ${run.workspaceId}, written.id,
        case when is_new then 'contact.imported' else 'contact.updated' end, ${now},
        ${JSON.stringify(systemActor)}::jsonb,
        jsonb_build_object('importId', ${run.id}::text, 'line', rows.line)
      from written join rows on rows."emailNormalized" = written.email_normalized
    )
    select id, import_id is not distinct from ${run.id} as "isNew" from written`);
}

/** An empty cell says nothing, so it erases nothing; tags are added. */
const fillIn = sql`do update set
  name = excluded.name,
  first_name = coalesce(excluded.first_name, ${contacts}.first_name),
  last_name = coalesce(excluded.last_name, ${contacts}.last_name),
  company = coalesce(nullif(excluded.company, ''), ${contacts}.company),
  role = coalesce(nullif(excluded.role, ''), ${contacts}.role),
  time_zone = coalesce(excluded.time_zone, ${contacts}.time_zone),
  phone = coalesce(excluded.phone, ${contacts}.phone),
  website = coalesce(excluded.website, ${contacts}.website),
  linkedin = coalesce(excluded.linkedin, ${contacts}.linkedin),
  location = coalesce(excluded.location, ${contacts}.location),
  tags = ${contacts}.tags || array(
    select tag from unnest(excluded.tags) tag
    where lower(tag) not in (select lower(known) from unnest(${contacts}.tags) known)),
  custom = ${contacts}.custom || excluded.custom,
  updated_at = excluded.updated_at`;
