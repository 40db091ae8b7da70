import type { Transaction } from '#db/client.ts';
import type { StepRow } from '#db/queries/campaign/list-steps.ts';
import { recordContactEvent } from '#db/queries/contact-event.ts';
import type { EnrollmentRow } from '#db/queries/enrollment/load-enrollment.ts';
import { setReason } from '#db/queries/enrollment/set-reason.ts';
import { openTask } from '#db/queries/task/open-task.ts';
import type { PrepareEmailResult } from '#domain/contact/contact-event.ts';
import { renderStep } from './render-step.ts';

/** Gives a due task to a person; the contact waits until it is done. */
export async function writeTask(
  tx: Transaction,
  row: EnrollmentRow,
  step: StepRow,
  now: Date,
): Promise<PrepareEmailResult> {
  const { enrollment, contact } = row;
  const { position, title: subject, body } = step;
  const rendered = await renderStep(
    tx,
    row,
    { subject, body: body ?? '', format: 'text', position },
    now,
  );
  if (rendered.kind === 'held') return rendered;
  const key = { enrollmentId: enrollment.id, contactId: contact.id };
  const { workspaceId } = enrollment;
  const title = rendered.subject ?? '';
  const taskId = await openTask(tx, {
    ...key,
    workspaceId,
    stepId: step.id,
    title,
    details: rendered.text ?? '',
    createdAt: now,
  });
  if (taskId !== null) {
    const data = { taskId, title, step: position + 1 };
    await recordContactEvent(tx, { ...key, workspaceId, type: 'task.created', at: now, data });
  }
  await setReason(tx, enrollment.id, { code: 'awaiting_approval', inputs: { task: title } });
  return { kind: 'held', reason: 'awaiting_task' };
}
