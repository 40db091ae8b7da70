import { asc, gte } from 'drizzle-orm';
import type { Outage } from '#domain/outage/outage.ts';
import type { Database } from '../../client.ts';
import { outages } from '../../schema/index.ts';

/** Outages that ended at this instant or later, oldest first. */
export function listOutagesSince(db: Database, since: Date): Promise<Outage[]> {
  const { id, beganAt, endedAt } = outages;
  return db
    .select({ id, beganAt, endedAt })
    .from(outages)
    .where(gte(endedAt, since))
    .orderBy(asc(endedAt));
}
