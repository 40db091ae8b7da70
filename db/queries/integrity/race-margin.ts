import { sql } from 'drizzle-orm';

/**
 * A transaction is dated by its begin, and a send that won the contact's lock may have made the other
 * wait for it: only a claim that is later by more than this came after.
 */
export const raceMargin = sql`interval '2 seconds'`;
