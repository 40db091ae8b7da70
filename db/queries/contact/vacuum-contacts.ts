import { sql } from 'drizzle-orm';
import type { Database } from '../../client.ts';

/**
 * After many rows have come: counts them anew for the planner, which else takes a full table for an almost
 * empty one, and marks their pages as seen by all, so that an index answers without its table. Half a second
 * for 100,000. PostgreSQL does both by itself within minutes; before version 17 it leaves the second to itself.
 */
export async function vacuumContacts(db: Database): Promise<void> {
  await db.execute(sql`select analyze_contacts()`);
  await db.execute(sql`vacuum contacts, custom_values`);
}
