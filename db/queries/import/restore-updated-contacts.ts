import { and, asc, eq, inArray, sql } from 'drizzle-orm';
import { restoreValues } from '#domain/import/restore-values.ts';
import type { Transaction } from '../../client.ts';
import { contacts, importChanges } from '../../schema/index.ts';
import { lockImportedValues } from './lock-imported-values.ts';

export type Restored = {
  /** Contacts that are what they were before the import. */
  restored: number;
  /** Contacts of which somebody has changed since what the import wrote. */
  changedSince: number;
};

/**
 * Gives some of the contacts that an import updated their former values back, and forgets these.
 * @returns null when none is left
 */
export async function restoreUpdatedContacts(
  tx: Transaction,
  { importId, limit, at }: { importId: string; limit: number; at: Date },
): Promise<Restored | null> {
  const changes = await tx
    .select({ contactId: importChanges.contactId, values: importChanges.values })
    .from(importChanges)
    .where(eq(importChanges.importId, importId))
    .orderBy(asc(importChanges.contactId))
    .limit(limit);
  if (changes.length === 0) return null;
  const ids = changes.map(({ contactId }) => contactId);
  const rows = await lockImportedValues(tx, inArray(contacts.id, ids));
  const current = new Map(rows.map((row) => [row.id, row]));
  const outcomes = changes.flatMap(({ contactId, values }) => {
    const row = current.get(contactId);
    return row ? [{ id: contactId, row, ...restoreValues(values, row) }] : [];
  });
  const former = outcomes.map(({ id: contactId, row, values }) => ({
    ...row,
    ...values,
    id: contactId,
  }));
  await writeValues(tx, former, at);
  await tx
    .delete(importChanges)
    .where(and(eq(importChanges.importId, importId), inArray(importChanges.contactId, ids)));
  const restored = outcomes.filter(({ isWhole }) => isWhole).length;
  return { restored, changedSince: outcomes.length - restored };
}

async function writeValues(tx: Transaction, rows: readonly object[], at: Date): Promise<void> {
  await tx.execute(sql`
    update ${contacts} set name = r.name, first_name = r."firstName", last_name = r."lastName",
      company = r.company, role = r.role, phone = r.phone, website = r.website, linkedin = r.linkedin,
      location = r.location, time_zone = r."timeZone", tags = r.tags, custom = r.custom,
      updated_at = ${at.toISOString()}::timestamptz
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r (id text, name text,
      "firstName" text, "lastName" text, company text, role text, phone text, website text,
      linkedin text, location text, "timeZone" text, tags text[], custom jsonb)
    where ${contacts}.id = r.id`);
}
