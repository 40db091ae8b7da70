import { eq } from 'drizzle-orm';
import type { Transaction } from '../../client.ts';
import { contacts, enrollments } from '../../schema/index.ts';
import { inTrash } from '../contact/in-trash.ts';

/** Where a contact, be it in the trash, stands in its sequence; null when it was erased. */
export async function findContactProgress(tx: Transaction, enrollmentId: string) {
  const find = () => findRow(tx, enrollmentId);
  const row = (await find()) ?? (await inTrash(tx, find));
  if (!row) return null;
  const { frozen, nextDueAt, ...progress } = row;
  return { ...progress, nextDueAt: frozen?.nextDueAt ? new Date(frozen.nextDueAt) : nextDueAt };
}

async function findRow(tx: Transaction, enrollmentId: string) {
  const [row] = await tx
    .select({
      status: contacts.status,
      sentCount: enrollments.sentCount,
      nextDueAt: enrollments.nextDueAt,
      frozen: enrollments.frozen,
    })
    .from(enrollments)
    .innerJoin(contacts, eq(contacts.id, enrollments.contactId))
    .where(eq(enrollments.id, enrollmentId));
  return row ?? null;
}
