import { and, isNotNull, lt } from 'drizzle-orm';
import { trashKeptMs } from '#domain/contact/trash-kept-ms.ts';
import type { OutboxCommand } from '#domain/shared/outbox-command.ts';
import type { Transaction } from '../../client.ts';
import { contacts, enrollments } from '../../schema/index.ts';
import { among } from '../bulk/among.ts';
import { insertOutboxEntries } from '../outbox/insert-outbox-entries.ts';
import { inTrash } from './in-trash.ts';

/**
 * Deletes for good, with mails and timeline, those of this workspace whose time in the trash is over; the
 * workflows that waited for their return end.
 * @returns how many; `limit` = there may be more
 */
export function emptyTrash(
  tx: Transaction,
  workspaceId: string,
  { now, limit }: { now: Date; limit: number },
): Promise<number> {
  return inTrash(tx, async () => {
    const going = await tx
      .select({ id: contacts.id })
      .from(contacts)
      .where(
        and(
          isNotNull(contacts.deletedAt),
          lt(contacts.deletedAt, new Date(now.getTime() - trashKeptMs)),
        ),
      )
      .limit(limit)
      .for('update');
    const ids = going.map(({ id }) => id);
    const frozen = await tx
      .select({ id: enrollments.id })
      .from(enrollments)
      .where(and(among(enrollments.contactId, ids), isNotNull(enrollments.frozen)));
    const stops = frozen.map(({ id }): OutboxCommand => ({
      kind: 'stop_contact',
      enrollmentId: id,
    }));
    await insertOutboxEntries(tx, workspaceId, stops);
    await tx.delete(contacts).where(among(contacts.id, ids));
    return ids.length;
  });
}
