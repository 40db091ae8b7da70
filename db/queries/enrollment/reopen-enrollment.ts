import { and, eq, not, notInArray } from 'drizzle-orm';
import { finalStatuses } from '#domain/contact/shown-contact-status.ts';
import type { Transaction } from '../../client.ts';
import { campaigns, contacts, type enrollments } from '../../schema/index.ts';
import { reopenFinished } from '../campaign/reopen-finished.ts';
import { publishLiveEvent } from '../live-event.ts';
import { insertOutboxEntries } from '../outbox/insert-outbox-entries.ts';
import { isSuppressed } from '../suppression/is-suppressed.ts';
import { updateEnrollment } from './update-enrollment.ts';

type Enrollment = typeof enrollments.$inferSelect;

/**
 * Whether a sequence that has come to its end may go on: nothing newer is under way with its contact, who
 * has not answered and may be mailed. It stays so until the transaction ends. The caller holds `lockSending`.
 */
export async function mayReopen(tx: Transaction, enrollment: Enrollment): Promise<boolean> {
  if (enrollment.state !== 'finished') return false;
  const [campaign] = await tx
    .select({ state: campaigns.state })
    .from(campaigns)
    .where(eq(campaigns.id, enrollment.campaignId))
    // Whoever finishes it waits, and then sees that somebody is under way again.
    .for('no key update');
  if (!campaign || campaign.state === 'archived') return false;
  const mailable = await tx
    .select({ id: contacts.id })
    .from(contacts)
    .where(
      and(
        eq(contacts.id, enrollment.contactId),
        eq(contacts.currentEnrollmentId, enrollment.id),
        notInArray(contacts.status, [...finalStatuses]),
        not(isSuppressed),
      ),
    );
  return mailable.length > 0;
}

/**
 * Lets a sequence that had come to its end go on, by a workflow that its campaign starts; a campaign that
 * had finished runs again. The caller has asked `mayReopen`, and says what is due.
 */
export async function reopenEnrollment(tx: Transaction, enrollment: Enrollment): Promise<void> {
  const { id, workspaceId, campaignId } = enrollment;
  await updateEnrollment(tx, id, { state: 'active', finishedAt: null, workflowStartedAt: null });
  await reopenFinished(tx, [campaignId]);
  await insertOutboxEntries(tx, workspaceId, [{ kind: 'poke_campaign', campaignId }]);
  await publishLiveEvent(tx, { workspaceId, type: 'campaign.changed', entityId: campaignId });
}
