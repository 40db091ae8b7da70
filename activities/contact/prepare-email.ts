import { inWorkspace } from '#db/in-workspace.ts';
import type { Database, Transaction } from '#db/client.ts';
import {
  findNextStep,
  loadEnrollment,
  type EnrollmentRow,
  type NextStep,
} from '#db/queries/enrollment/load-enrollment.ts';
import { lockSending } from '#db/queries/lock-sending.ts';
import { holdEnrollment } from '#db/queries/enrollment/hold-enrollment.ts';
import { requeueFailedEmail } from '#db/queries/outbound-email/requeue-failed.ts';
import {
  contactEndings,
  type ContactEnding,
  type PrepareEmailResult,
} from '#domain/contact/contact-event.ts';
import { endingReasons } from '#domain/enrollment/ending-reason.ts';
import { assertNever } from '#domain/shared/assert-never.ts';
import { writeEmail } from './write-email.ts';

/** A held contact is woken by the resume; this is for the day that wake-up gets lost. */
const heldRecheckMs = 24 * 3_600_000;

export type PrepareEmailArgs = {
  workspaceId: string;
  enrollmentId: string;
  /** A refused email that goes back to the queue for its second try. */
  retryEmailId: string | null;
};

/** What the database says the contact should do now; the ledger row of a due step is written here. */
export function prepareEmail(
  db: Database,
  args: PrepareEmailArgs,
  now: Date,
): Promise<PrepareEmailResult> {
  return inWorkspace(db, args.workspaceId, async (tx) => {
    const found = await loadEnrollment(tx, args.enrollmentId);
    if (!found) return { kind: 'stopped', ending: 'erased' };
    await lockSending(tx, found.enrollment);
    const row = await loadEnrollment(tx, args.enrollmentId);
    if (!row) return { kind: 'stopped', ending: 'erased' };
    const { enrollment } = row;
    if (enrollment.state === 'finished') return { kind: 'done' };
    if (enrollment.state === 'stopped') return { kind: 'stopped', ending: endingOf(row) };
    const next = await findNextStep(tx, enrollment);
    if (!next) return { kind: 'done' };
    if (enrollment.staleSince) return { kind: 'held', reason: 'stale_after_outage' };
    if (next.email && next.email.state !== 'draft')
      return resumeEmail(tx, next.email, args.retryEmailId);
    if (row.contact.pausedAt || enrollment.pausedAt) {
      return hold(tx, enrollment.id, 'contact_paused', now);
    }
    if (row.campaign.state === 'paused') return hold(tx, enrollment.id, 'campaign_paused', now);
    if (enrollment.nextDueAt && enrollment.nextDueAt > now) {
      return { kind: 'not_yet', atMs: enrollment.nextDueAt.getTime() };
    }
    return writeEmail(tx, row, next.step, now);
  });
}

type Email = NonNullable<NextStep['email']>;

async function resumeEmail(
  tx: Transaction,
  email: Email,
  retryEmailId: string | null,
): Promise<PrepareEmailResult> {
  switch (email.state) {
    case 'queued':
    case 'granted':
      return { kind: 'ready', emailId: email.id };
    case 'failed':
      if (email.id !== retryEmailId || email.refusals > 1) {
        return { kind: 'held', reason: 'send_failed' };
      }
      await requeueFailedEmail(tx, email.id);
      return { kind: 'ready', emailId: email.id };
    case 'sending':
    case 'unknown':
      return { kind: 'held', reason: 'send_uncertain' };
    case 'cancelled':
    case 'sent':
    case 'draft':
    case 'awaiting_approval':
      throw new Error(`email ${email.id} is ${email.state} yet its step is still to do`);
    default:
      return assertNever(email.state);
  }
}

/** The wait stands still while paused; whoever resumes moves the due time on and wakes the contact. */
async function hold(
  tx: Transaction,
  enrollmentId: string,
  code: 'contact_paused' | 'campaign_paused',
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
