import { and, inArray, isNull, sql } from 'drizzle-orm';
import type { FormerValues } from '#domain/import/former-values.ts';
import type { AcceptedRow } from '#domain/import/read-contact-rows.ts';
import { differingValues } from '#domain/import/restore-values.ts';
import type { Transaction } from '../../client.ts';
import { newId } from '../../new-id.ts';
import { contacts } from '../../schema/index.ts';
import type { ImportRow } from './find-import.ts';
import { lockImportedValues } from './lock-imported-values.ts';

export type UpsertedContact = {
  id: string;
  emailNormalized: string;
  isNew: boolean;
  /** What became different of a contact that was there before; null = nothing, or it is new. */
  changed: FormerValues | null;
};

/**
 * Writes contacts, each address once per workspace. The rows travel as one JSON parameter: as one
 * parameter per cell a thousand rows take ten times as long to build.
 * @returns those created or updated; the ones left out already existed and were to be skipped
 */
export async function upsertContacts(
  tx: Transaction,
  upsert: { run: ImportRow; accepted: readonly AcceptedRow[]; at: Date },
): Promise<UpsertedContact[]> {
  const { run, accepted } = upsert;
  if (run.onDuplicate === 'skip') {
    return (await writeRows(tx, upsert)).map((row) => ({ ...row, changed: null }));
  }
  const addresses = accepted.map(({ contact }) => contact.emailNormalized);
  const isAmongThem = and(inArray(contacts.emailNormalized, addresses), isNull(contacts.deletedAt));
  const before = new Map((await lockImportedValues(tx, isAmongThem)).map((row) => [row.id, row]));
  const written = await writeRows(tx, upsert);
  const after = new Map((await lockImportedValues(tx, isAmongThem)).map((row) => [row.id, row]));
  return written.map((row) => {
    const values = differingValues(before.get(row.id) ?? {}, after.get(row.id) ?? {});
    const isChanged = before.has(row.id) && Object.keys(values.after).length > 0;
    return { ...row, changed: isChanged ? values : null };
  });
}

function writeRows(
  tx: Transaction,
  { run, accepted, at }: { run: ImportRow; accepted: readonly AcceptedRow[]; at: Date },
): Promise<Omit<UpsertedContact, 'changed'>[]> {
  const rows = accepted.map(({ contact }) => ({ id: newId('contact'), ...contact }));
  return tx.execute<Omit<UpsertedContact, 'changed'>>(sql`
    insert into ${contacts} (id, workspace_id, import_id, created_at, updated_at,
      name, first_name, last_name, email, email_normalized, email_domain, company, role, time_zone,
      phone, website, linkedin, location, tags, flags, custom)
    select id, ${run.workspaceId}, ${run.id}, ${at.toISOString()}::timestamptz, ${at.toISOString()}::timestamptz,
      name, "firstName", "lastName", email, "emailNormalized", "emailDomain", company, role, "timeZone",
      phone, website, linkedin, location, tags, flags, custom
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as rows (id text, name text,
      "firstName" text, "lastName" text, email text, "emailNormalized" text, "emailDomain" text,
      company text, role text, "timeZone" text, phone text, website text, linkedin text, location text,
      tags text[], flags text[], custom jsonb)
    -- One order for all: two imports of the same people wait for each other instead of deadlocking.
    order by "emailNormalized"
    on conflict (workspace_id, email_normalized, deleted_at) ${run.onDuplicate === 'skip' ? sql`do nothing` : fillIn}
    -- PostgreSQL leaves xmax 0 on a row that this statement inserted rather than updated.
    returning id, email_normalized as "emailNormalized", xmax = 0 as "isNew"`);
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
