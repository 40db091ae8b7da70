import type { Transaction } from '#db/client.ts';
import type { EnrollmentRow } from '#db/queries/enrollment/load-enrollment.ts';
import { findLatestSent } from '#db/queries/outbound-email/find-latest-sent.ts';
import { bareSubject } from '#domain/email/bare-subject.ts';
import { threadReferences } from '#domain/email/thread-references.ts';
import { threadSubject } from '#domain/email/thread-subject.ts';

/**
 * Subject and headers: a follow-up goes on in the thread unless it has a subject of its own. A contact
 * that moved to another mailbox left its thread behind, and takes only the subject along.
 */
export async function placeInThread(
  tx: Transaction,
  enrollment: EnrollmentRow['enrollment'] & { mailboxId: string },
  own: string | null,
): Promise<{ subject: string; inReplyTo: string | null; references: string[] }> {
  const { id: enrollmentId, mailboxId, threadId, threadSubject: topic } = enrollment;
  const placed =
    threadId !== null && topic !== null
      ? threadSubject(topic, own)
      : { kind: 'new_thread' as const, subject: own ?? bareSubject(topic ?? '') };
  const isReply = placed.kind === 'same_thread';
  const parent = isReply ? await findLatestSent(tx, { enrollmentId, mailboxId }) : null;
  if (!parent?.messageIdHeader) {
    return { subject: placed.subject, inReplyTo: null, references: [] };
  }
  const { messageIdHeader: messageId, references } = parent;
  return {
    subject: placed.subject,
    inReplyTo: messageId,
    references: threadReferences({ messageId, references }),
  };
}
