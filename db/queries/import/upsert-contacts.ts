import { sql } from 'drizzle-orm';
import type { AcceptedRow } from '#domain/import/read-contact-rows.ts';
import type { Transaction } from '../../client.ts';
import { contacts } from '../../schema/index.ts';
import type { ImportRow } from './find-import.ts';

export type UpsertedContact = { id: string; emailNormalized: string; isNew: boolean };

/**
 * Writes contacts, each address once per workspace.
 * @returns those created or updated; the ones left out already existed and were to be skipped
 */
export async function upsertContacts(
  tx: Transaction,
  upsert: { run: ImportRow; accepted: readonly AcceptedRow[]; at: Date },
): Promise<UpsertedContact[]> {
  const { run, accepted, at } = upsert;
  if (accepted.length === 0) return [];
  const { workspaceId, id: importId } = run;
  // One order for all: two imports of the same people wait for each other instead of deadlocking.
  const rows = accepted
    .map(({ contact }) => ({ ...contact, workspaceId, importId, createdAt: at, updatedAt: at }))
    .toSorted((a, b) => (a.emailNormalized < b.emailNormalized ? -1 : 1));
  const target = [contacts.workspaceId, contacts.emailNormalized];
  const insert = tx.insert(contacts).values(rows);
  const resolved =
    run.onDuplicate === 'skip'
      ? insert.onConflictDoNothing({ target })
      : insert.onConflictDoUpdate({ target, set: { ...filledIn, updatedAt: at } });
  return resolved.returning({
    id: contacts.id,
    emailNormalized: contacts.emailNormalized,
    // PostgreSQL leaves xmax 0 on a row that this statement inserted rather than updated.
    isNew: sql<boolean>`${contacts}.xmax = 0`,
  });
}

/** An empty cell says nothing, so it erases nothing. */
const filledIn = {
  name: sql`excluded.name`,
  firstName: sql`coalesce(excluded.first_name, ${contacts.firstName})`,
  lastName: sql`coalesce(excluded.last_name, ${contacts.lastName})`,
  company: sql`coalesce(nullif(excluded.company, ''), ${contacts.company})`,
  role: sql`coalesce(nullif(excluded.role, ''), ${contacts.role})`,
  timeZone: sql`coalesce(excluded.time_zone, ${contacts.timeZone})`,
  custom: sql`${contacts.custom} || excluded.custom`,
};
