import { and } from 'drizzle-orm';
import type { Transaction } from '../../client.ts';
import { enrollments } from '../../schema/index.ts';
import { among } from '../bulk/among.ts';
import { insertOutboxEntries } from '../outbox/insert-outbox-entries.ts';
import { isUnwritable } from './is-unwritable.ts';

/** Has the next mails of contacts whose values have changed written again, where that was what held them. */
export async function wakeUnwritable(
  tx: Transaction,
  workspaceId: string,
  contactIds: readonly string[],
): Promise<void> {
  if (contactIds.length === 0) return;
  const held = await tx
    .select({ enrollmentId: enrollments.id })
    .from(enrollments)
    .where(and(among(enrollments.contactId, contactIds), isUnwritable));
  const owed = held.map(({ enrollmentId }) => ({ kind: 'poke_contact' as const, enrollmentId }));
  await insertOutboxEntries(tx, workspaceId, owed);
}
