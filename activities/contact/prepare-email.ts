import { inWorkspace } from '#db/in-workspace.ts';
import type { Database, Transaction } from '#db/client.ts';
import { findPause, type Pause } from '#db/queries/enrollment/find-pause.ts';
import { loadEnrollment, type EnrollmentRow } from '#db/queries/enrollment/load-enrollment.ts';
import { loadSequence } from '#db/queries/enrollment/load-sequence.ts';
import { lockSending } from '#db/queries/lock-sending.ts';
import { holdEnrollment } from '#db/queries/enrollment/hold-enrollment.ts';
import { lockEmailOfStep } from '#db/queries/outbound-email/lock-email-of-step.ts';
import { findOpenTask } from '#db/queries/task/find-open-task.ts';
import {
  contactEndings,
  type ContactEnding,
  type PrepareEmailResult,
} from '#domain/contact/contact-event.ts';
import { endingReasons } from '#domain/enrollment/ending-reason.ts';
import { doNextStep } from './do-next-step.ts';
import { resumeEmail } from './resume-email.ts';

/** Who is held or in the trash is woken by whoever ends that; this is for the day that wake-up gets lost. */
const heldRecheckMs = 24 * 3_600_000;

export type PrepareEmailArgs = {
  workspaceId: string;
  enrollmentId: string;
  /** A refused email that goes back to the queue for its second try. */
  retryEmailId: string | null;
};

/**
 * What the database says the contact should do now; the ledger row of a due email or the task of a due
 * manual step is written here.
 */
export function prepareEmail(
  db: Database,
  args: PrepareEmailArgs,
  now: Date,
): Promise<{ result: PrepareEmailResult; mailboxId: string | null }> {
  return inWorkspace(db, args.workspaceId, async (tx) => {
    const row = await lockEnrollment(tx, args.enrollmentId);
    if (!row) return { result: { kind: 'stopped', ending: 'erased' }, mailboxId: null };
    const result = await prepareNext(tx, row, args.retryEmailId, now);
    return { result, mailboxId: row.enrollment.mailboxId };
  });
}

async function lockEnrollment(tx: Transaction, enrollmentId: string) {
  const found = await loadEnrollment(tx, enrollmentId);
  if (!found) return null;
  await lockSending(tx, found.enrollment);
  return loadEnrollment(tx, enrollmentId);
}

async function prepareNext(
  tx: Transaction,
  row: EnrollmentRow,
  retryEmailId: string | null,
  now: Date,
): Promise<PrepareEmailResult> {
  const { enrollment } = row;
  if (enrollment.frozen) return { kind: 'not_yet', atMs: now.getTime() + heldRecheckMs };
  if (enrollment.state === 'finished') return { kind: 'done' };
  if (enrollment.state === 'stopped') return { kind: 'stopped', ending: endingOf(row) };
  const sequence = await loadSequence(tx, row);
  const step = sequence.steps.find(({ position }) => position >= enrollment.nextPosition);
  if (!step) return { kind: 'done' };
  if (enrollment.staleSince) return { kind: 'held', reason: 'stale_after_outage' };
  const key = { enrollmentId: enrollment.id, stepId: step.id };
  const email = await lockEmailOfStep(tx, key);
  if (email && email.state !== 'draft') return resumeEmail(tx, email, retryEmailId);
  if (await findOpenTask(tx, key)) return { kind: 'held', reason: 'awaiting_task' };
  const pause = await findPause(tx, row);
  if (pause) return hold(tx, enrollment.id, pause, now);
  return doNextStep(tx, row, sequence, now);
}

/** The wait stands still while paused; whoever resumes moves the due time on and wakes the contact. */
async function hold(
  tx: Transaction,
  enrollmentId: string,
  code: Pause,
  now: Date,
): Promise<PrepareEmailResult> {
  await holdEnrollment(tx, enrollmentId, code, now);
  return { kind: 'not_yet', atMs: now.getTime() + heldRecheckMs };
}

function endingOf({ enrollment }: EnrollmentRow): ContactEnding {
  const ending = contactEndings.find(
    (candidate) => candidate !== 'finished' && endingReasons[candidate] === enrollment.stopReason,
  );
  return ending ?? 'stopped';
}
