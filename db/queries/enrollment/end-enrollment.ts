import { and, eq, inArray, isNotNull, or } from 'drizzle-orm';
import type { ContactEnding } from '#domain/contact/contact-event.ts';
import type { Actor } from '#domain/workspace/actor.ts';
import type { Transaction } from '../../client.ts';
import { enrollments } from '../../schema/index.ts';
import { recordContactEvent } from '../contact-event.ts';
import { cancelUnsentEmails } from '../outbound-email/cancel-unsent.ts';
import { cancelOpenTasks } from '../task/cancel-open-tasks.ts';
import { endedColumns } from './ended-columns.ts';

/**
 * Ends an enrollment once, a frozen one as well: no further mail goes out, nobody has a task of it. Harmless
 * when it has ended already. The caller holds `lockSending`.
 * @returns whether this call ended it
 */
export async function endEnrollment(
  tx: Transaction,
  enrollment: { id: string; workspaceId: string; contactId: string },
  cause: { ending: ContactEnding; at: Date; actor?: Actor },
): Promise<boolean> {
  const { ending, at } = cause;
  const isOpen = inArray(enrollments.state, ['enrolled', 'active']);
  const ended = await tx
    .update(enrollments)
    .set(endedColumns(ending, at))
    .where(and(eq(enrollments.id, enrollment.id), or(isOpen, isNotNull(enrollments.frozen))))
    .returning({ id: enrollments.id });
  if (ended.length === 0) return false;
  await cancelUnsentEmails(tx, { enrollmentId: enrollment.id });
  await cancelOpenTasks(tx, { enrollmentId: enrollment.id });
  await recordContactEvent(tx, {
    workspaceId: enrollment.workspaceId,
    contactId: enrollment.contactId,
    enrollmentId: enrollment.id,
    type: 'sequence.ended',
    at,
    ...(cause.actor && { actor: cause.actor }),
    data: { ending },
  });
  return true;
}
