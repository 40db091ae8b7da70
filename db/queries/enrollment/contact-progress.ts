import { eq } from 'drizzle-orm';
import type { Transaction } from '../../client.ts';
import { contacts, enrollments } from '../../schema/index.ts';

/** Where a contact stands in its sequence; null when it was erased. */
export async function findContactProgress(tx: Transaction, enrollmentId: string) {
  const [row] = await tx
    .select({
      status: contacts.status,
      sentCount: enrollments.sentCount,
      nextDueAt: enrollments.nextDueAt,
    })
    .from(enrollments)
    .innerJoin(contacts, eq(contacts.id, enrollments.contactId))
    .where(eq(enrollments.id, enrollmentId));
  return row ?? null;
}
