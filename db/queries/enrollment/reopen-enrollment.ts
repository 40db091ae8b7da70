import { and, eq, notExists, notInArray, or, sql } from 'drizzle-orm';
import type { Transaction } from '../../client.ts';
import { campaigns, contacts, suppressions, type enrollments } from '../../schema/index.ts';
import { updateCampaign } from '../campaign/update-campaign.ts';
import { publishLiveEvent } from '../live-event.ts';
import { insertOutboxEntries } from '../outbox/insert-outbox-entries.ts';
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
  const isSuppressed = or(
    and(eq(suppressions.scope, 'address'), eq(suppressions.value, contacts.emailNormalized)),
    and(eq(suppressions.scope, 'domain'), eq(suppressions.value, contacts.emailDomain)),
  );
  const mailable = await tx
    .select({ id: contacts.id })
    .from(contacts)
    .where(
      and(
        eq(contacts.id, enrollment.contactId),
        eq(contacts.currentEnrollmentId, enrollment.id),
        notInArray(contacts.status, ['Replied', 'Bounced']),
        notExists(
          tx
            .select({ one: sql`1` })
            .from(suppressions)
            .where(isSuppressed),
        ),
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
  const [campaign] = await tx
    .select({ state: campaigns.state })
    .from(campaigns)
    .where(eq(campaigns.id, campaignId));
  if (campaign?.state === 'finished') {
    await updateCampaign(tx, campaignId, { state: 'running', finishedAt: null });
  }
  await insertOutboxEntries(tx, workspaceId, [{ kind: 'poke_campaign', campaignId }]);
  await publishLiveEvent(tx, { workspaceId, type: 'campaign.changed', entityId: campaignId });
}
