import { asc, type SQL } from 'drizzle-orm';
import type { Transaction } from '../../client.ts';
import { contacts } from '../../schema/index.ts';

/** What imports write of contacts, locked in the one order, so that nobody changes it meanwhile. */
export function lockImportedValues(tx: Transaction, condition: SQL | undefined) {
  const { id, name, firstName, lastName, company, role, custom, tags, timeZone } = contacts;
  const { phone, website, linkedin, location } = contacts;
  return tx
    .select({
      id,
      name,
      firstName,
      lastName,
      company,
      role,
      phone,
      website,
      linkedin,
      location,
      timeZone,
      tags,
      custom,
    })
    .from(contacts)
    .where(condition)
    .orderBy(asc(contacts.emailNormalized))
    .for('update');
}
