import { sql } from 'drizzle-orm';
import type { AcceptedRow } from '#domain/import/read-contact-rows.ts';
import type { Transaction } from '../../client.ts';
import { newId } from '../../new-id.ts';
import { contacts } from '../../schema/index.ts';
import type { ImportRow } from './find-import.ts';

export type UpsertedContact = { id: string; emailNormalized: string; isNew: boolean };

/**
 * Writes contacts, each address once per workspace. The rows travel as one JSON parameter: as one
 * parameter per cell a thousand rows take ten times as long to build.
 * @returns those created or updated; the ones left out already existed and were to be skipped
 */
export async function upsertContacts(
  tx: Transaction,
  upsert: { run: ImportRow; accepted: readonly AcceptedRow[]; at: Date },
): Promise<UpsertedContact[]> {
  const { run, accepted, at } = upsert;
  const rows = accepted.map(({ contact }) => ({ id: newId('contact'), ...contact }));
  return tx.execute<UpsertedContact>(sql`
    insert into ${contacts} (id, workspace_id, import_id, created_at, updated_at,
      name, first_name, last_name, email, email_normalized, email_domain, company, role, time_zone, custom)
    select id, ${run.workspaceId}, ${run.id}, ${at.toISOString()}::timestamptz, ${at.toISOString()}::timestamptz,
      name, "firstName", "lastName", email, "emailNormalized", "emailDomain", company, role, "timeZone", custom
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as rows (id text, name text,
      "firstName" text, "lastName" text, email text, "emailNormalized" text, "emailDomain" text,
      company text, role text, "timeZone" text, custom jsonb)
    -- One order for all: two imports of the same people wait for each other instead of deadlocking.
    order by "emailNormalized"
    on conflict (workspace_id, email_normalized) where deleted_at is null ${run.onDuplicate === 'skip' ? sql`do nothing` : fillIn}
    -- PostgreSQL leaves xmax 0 on a row that this statement inserted rather than updated.
    returning id, email_normalized as "emailNormalized", xmax = 0 as "isNew"`);
}

/** An empty cell says nothing, so it erases nothing. */
const fillIn = sql`do update set
  name = excluded.name,
  first_name = coalesce(excluded.first_name, ${contacts}.first_name),
  last_name = coalesce(excluded.last_name, ${contacts}.last_name),
  company = coalesce(nullif(excluded.company, ''), ${contacts}.company),
  role = coalesce(nullif(excluded.role, ''), ${contacts}.role),
  time_zone = coalesce(excluded.time_zone, ${contacts}.time_zone),
  custom = ${contacts}.custom || excluded.custom,
  updated_at = excluded.updated_at`;
