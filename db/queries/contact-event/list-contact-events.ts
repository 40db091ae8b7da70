import { and, desc, eq, sql } from 'drizzle-orm';
import type { Transaction } from '../../client.ts';
import { contactEvents } from '../../schema/index.ts';

export type ContactEventRow = typeof contactEvents.$inferSelect;

/** A page of the timeline, newest first. */
export function listContactEvents(
  tx: Transaction,
  query: { contactId: string; after: { at: string; id: string } | null; limit: number },
): Promise<ContactEventRow[]> {
  const { contactId, after, limit } = query;
  return tx
    .select()
    .from(contactEvents)
    .where(
      and(
        eq(contactEvents.contactId, contactId),
        after
          ? sql`(${contactEvents.at}, ${contactEvents.id}) < (${after.at}::timestamptz, ${after.id})`
          : undefined,
      ),
    )
    .orderBy(desc(contactEvents.at), desc(contactEvents.id))
    .limit(limit);
}
