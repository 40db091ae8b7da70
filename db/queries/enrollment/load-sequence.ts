import { and, eq, inArray } from 'drizzle-orm';
import type { ContactSequence } from '#domain/sequence/advance-steps.ts';
import type { SendingWindow } from '#domain/sending/sending-window.ts';
import type { Transaction } from '../../client.ts';
import {
  type contacts,
  type enrollments,
  inboundMessages,
  outboundEmails,
  tasks,
} from '../../schema/index.ts';
import { listStepsOf, type StepRow } from '../campaign/list-steps.ts';

/**
 * The sequence of an enrollment with all that decides its way through it. What it has done already is
 * left out, wherever an edit has moved it: nobody gets a step twice.
 * @param of.mailbox null before admission assigned one
 */
export async function loadSequence(
  tx: Transaction,
  of: {
    enrollment: Pick<typeof enrollments.$inferSelect, 'id' | 'campaignId'>;
    contact: typeof contacts.$inferSelect;
    mailbox: { timeZone: string; window: SendingWindow } | null;
  },
): Promise<ContactSequence<StepRow>> {
  const { enrollment, contact, mailbox } = of;
  const sequence = await listStepsOf(tx, enrollment.campaignId);
  const done = await listDoneSteps(tx, enrollment.id);
  const steps = sequence.filter(({ id }) => !done.has(id));
  const asksForReply = steps.some(({ branch }) => branch?.condition.kind === 'replied');
  return {
    steps,
    facts: { contact, hasReplied: asksForReply && (await hasReplied(tx, contact.id)) },
    calendar: { zone: mailbox?.timeZone ?? 'UTC', holidays: mailbox?.window.holidays },
  };
}

async function listDoneSteps(tx: Transaction, enrollmentId: string): Promise<Set<string>> {
  const mails = await tx
    .select({ stepId: outboundEmails.stepId })
    .from(outboundEmails)
    .where(
      and(
        eq(outboundEmails.enrollmentId, enrollmentId),
        inArray(outboundEmails.state, ['sent', 'cancelled']),
      ),
    );
  const todos = await tx
    .select({ stepId: tasks.stepId })
    .from(tasks)
    .where(and(eq(tasks.enrollmentId, enrollmentId), inArray(tasks.state, ['done', 'cancelled'])));
  return new Set([...mails, ...todos].map(({ stepId }) => stepId));
}

async function hasReplied(tx: Transaction, contactId: string): Promise<boolean> {
  const replies = await tx
    .select({ id: inboundMessages.id })
    .from(inboundMessages)
    .where(and(eq(inboundMessages.contactId, contactId), eq(inboundMessages.class, 'reply')))
    .limit(1);
  return replies.length > 0;
}
