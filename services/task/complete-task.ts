import type { Transaction } from '#db/client.ts';
import { recordContactEvent } from '#db/queries/contact-event.ts';
import { loadEnrollment } from '#db/queries/enrollment/load-enrollment.ts';
import { loadSequence } from '#db/queries/enrollment/load-sequence.ts';
import { placeEnrollment } from '#db/queries/enrollment/place-enrollment.ts';
import { closeTask } from '#db/queries/task/close-task.ts';
import { findTaskOverview } from '#db/queries/task/find-task-overview.ts';
import type { TaskOverview } from '#db/queries/task/select-task-overviews.ts';
import { advanceSteps } from '#domain/sequence/advance-steps.ts';
import { AppError } from '#domain/shared/app-error.ts';
import { TaskRefInput } from '#domain/task/task-ref-input.ts';
import type { TaskView } from '#domain/task/task-view.ts';
import { authorize } from '../authorize.ts';
import { changeWorkspace } from '../change-workspace.ts';
import { lockContact } from '../contact/lock-contact.ts';
import type { VerbContext } from '../context.ts';
import { notFound } from '../not-found.ts';
import { parseInput } from '../parse-input.ts';
import { viewTask } from './view-task.ts';

/**
 * Says that a task is done: its contact's sequence goes on, the next delay counts from now. Idempotent.
 * @throws AppError forbidden; not_found; conflict when nobody needs it any more
 */
export async function completeTask(call: {
  ctx: VerbContext;
  input: TaskRefInput;
}): Promise<TaskView> {
  const { ctx } = call;
  authorize(ctx.access, 'write');
  const { taskId } = parseInput(TaskRefInput, call.input);
  const { workspaceId, actor } = ctx.access;
  return changeWorkspace(ctx, async ({ tx, audit, owe }) => {
    await lockContact(tx, (await getTask(tx, taskId)).task.contactId);
    const { task, step } = await getTask(tx, taskId);
    const { contactId, enrollmentId, title } = task;
    if (task.state === 'cancelled') {
      throw new AppError('conflict', 'This task was called off: its contact does not wait for it.');
    }
    if (task.state === 'open') {
      const at = ctx.clock();
      await closeTask(tx, taskId, at);
      await goOn(tx, enrollmentId, at);
      owe({ kind: 'poke_contact', enrollmentId });
      const data = { taskId, title, step: step.position + 1 };
      const type = 'task.done';
      await recordContactEvent(tx, { workspaceId, contactId, enrollmentId, type, at, actor, data });
      await audit('completeTask', taskId, { contactId });
    }
    return viewTask(await getTask(tx, taskId));
  });
}

async function getTask(tx: Transaction, taskId: string): Promise<TaskOverview> {
  const row = await findTaskOverview(tx, taskId);
  if (!row) throw notFound('task');
  return row;
}

async function goOn(tx: Transaction, enrollmentId: string, doneAt: Date): Promise<void> {
  const row = await loadEnrollment(tx, enrollmentId);
  if (row?.enrollment.state !== 'active') return;
  const { nextPosition } = row.enrollment;
  const fromMs = doneAt.getTime();
  // The task is no longer among what is left to do.
  const sequence = await loadSequence(tx, row);
  const move = advanceSteps(sequence, { nextPosition, fromMs, dueMs: null }, fromMs);
  await placeEnrollment(tx, enrollmentId, move);
}
