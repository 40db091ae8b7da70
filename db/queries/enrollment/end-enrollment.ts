import { and, eq, inArray } from 'drizzle-orm';
import type { ContactEnding } from '#domain/contact/contact-event.ts';
import { endingReasons } from '#domain/enrollment/ending-reason.ts';
import type { Actor } from '#domain/workspace/actor.ts';
import type { Transaction } from '../../client.ts';
import { enrollments } from '../../schema/index.ts';
import { recordContactEvent } from '../contact-event.ts';
import { cancelUnsentEmails } from '../outbound-email/cancel-unsent.ts';
import { cancelOpenTasks } from '../task/cancel-open-tasks.ts';

/**
 * Ends an enrollment once: no further mail goes out, nobody has a task of it. Harmless when it has ended already.
 * The caller holds `lockSending`.
 * @returns whether this call ended it
 */
export async function endEnrollment(
  tx: Transaction,
  enrollment: { id: string; workspaceId: string; contactId: string },
  cause: { ending: ContactEnding; at: Date; actor?: Actor },
): Promise<boolean> {
  const { ending, at } = cause;
  const reasonCode = endingReasons[ending];
  const ended = await tx
    .update(enrollments)
    .set({
      state: ending === 'finished' ? 'finished' : 'stopped',
      stopReason: ending === 'finished' ? null : reasonCode,
      finishedAt: at,
      nextDueAt: null,
      heldAt: null,
      reasonCode,
      reasonInputs: {},
      recheckAt: null,
    })
    .where(
      and(eq(enrollments.id, enrollment.id), inArray(enrollments.state, ['enrolled', 'active'])),
    )
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
