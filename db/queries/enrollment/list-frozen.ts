import { and, asc, eq, isNotNull, sql } from 'drizzle-orm';
import type { FrozenSequence } from '#domain/enrollment/frozen-sequence.ts';
import type { ThawStanding } from '#domain/enrollment/thaw-sequence.ts';
import type { Transaction } from '../../client.ts';
import { campaigns, contacts, enrollments, workspaces } from '../../schema/index.ts';
import { among } from '../bulk/among.ts';
import { isSuppressed } from '../suppression/is-suppressed.ts';

export type FrozenRow = ThawStanding & {
  id: string;
  contactId: string;
  campaignId: string;
  mailboxId: string | null;
  isAdmitted: boolean;
  /** The contact itself, whose own resume wakes it. */
  isPaused: boolean;
  frozen: FrozenSequence;
};

/**
 * The frozen sequences of these contacts, locked, with what decides whether and where they go on. Their
 * campaigns are locked first, in the order in which whoever edits a sequence takes both.
 */
export async function listFrozen(
  tx: Transaction,
  contactIds: readonly string[],
): Promise<FrozenRow[]> {
  const areTheirs = and(among(enrollments.contactId, contactIds), isNotNull(enrollments.frozen));
  await tx
    .select({ id: campaigns.id })
    .from(campaigns)
    .where(
      sql`${campaigns.id} in (select ${enrollments.campaignId} from ${enrollments} where ${areTheirs})`,
    )
    .orderBy(asc(campaigns.id))
    .for('no key update');
  const rows = await tx
    .select({
      enrollment: enrollments,
      campaign: campaigns,
      status: contacts.status,
      contactPausedAt: contacts.pausedAt,
      workspacePausedAt: workspaces.sendingPausedAt,
      isSuppressed,
    })
    .from(enrollments)
    .innerJoin(contacts, eq(contacts.id, enrollments.contactId))
    .innerJoin(campaigns, eq(campaigns.id, enrollments.campaignId))
    .innerJoin(workspaces, eq(workspaces.id, enrollments.workspaceId))
    .where(areTheirs)
    .orderBy(asc(enrollments.id))
    .for('update', { of: enrollments });
  return rows.flatMap(({ enrollment, campaign, status, ...rest }) => {
    const { id, contactId, campaignId, mailboxId, frozen, admittedAt, waitFrom } = enrollment;
    const contactPause = rest.contactPausedAt ?? enrollment.pausedAt;
    const pauses = [contactPause, campaign.pausedAt, rest.workspacePausedAt];
    if (!frozen) return [];
    return {
      id,
      contactId,
      campaignId,
      mailboxId,
      frozen,
      status,
      isSuppressed: rest.isSuppressed,
      waitFrom: waitFrom ?? enrollment.lastSentAt ?? admittedAt,
      campaignState: campaign.state,
      sequenceVersion: campaign.sequenceVersion,
      isAdmitted: admittedAt !== null,
      isRescheduled: enrollment.rescheduledAt !== null,
      isStarted: enrollment.workflowStartedAt !== null,
      isPaused: contactPause !== null,
      pauses: pauses.flatMap((at) => at ?? []),
    };
  });
}
