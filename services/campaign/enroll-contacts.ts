import type { Transaction } from '#db/client.ts';
import { bulkChangeRows } from '#db/queries/bulk/bulk-change-rows.ts';
import { reopenFinished } from '#db/queries/campaign/reopen-finished.ts';
import { insertContactEvents } from '#db/queries/contact-event/insert-contact-events.ts';
import {
  insertEnrollments,
  type NewEnrollment,
} from '#db/queries/enrollment/insert-enrollments.ts';
import { listCandidates } from '#db/queries/enrollment/list-candidates.ts';
import { lockEnrolling } from '#db/queries/enrollment/lock-enrolling.ts';
import { EnrollContactsInput } from '#domain/campaign/enroll-contacts-input.ts';
import type { EnrollmentView } from '#domain/campaign/enrollment-view.ts';
import { AppError } from '#domain/shared/app-error.ts';
import { authorize } from '../authorize.ts';
import { changeWorkspace } from '../change-workspace.ts';
import type { VerbContext } from '../context.ts';
import { parseInput } from '../parse-input.ts';
import { resolveContactFilter } from '../segment/resolve-contact-filter.ts';
import { getLockedCampaign } from './get-campaign-row.ts';

/**
 * Adds contacts to a campaign: those given, or all that match. A finished campaign runs again.
 * @throws AppError forbidden; invalid_input; not_found; conflict when it is archived
 */
export async function enrollContacts(call: {
  ctx: VerbContext;
  input: EnrollContactsInput;
}): Promise<EnrollmentView> {
  const { ctx } = call;
  authorize(ctx.access, 'write');
  const { campaignId, contactIds, filter } = parseInput(EnrollContactsInput, call.input);
  return changeWorkspace(ctx, async ({ tx, audit, announce, owe }) => {
    await lockEnrolling(tx, ctx.access.workspaceId);
    const campaign = await getLockedCampaign(tx, campaignId);
    if (campaign.state === 'archived') throw new AppError('conflict', 'The campaign is archived.');
    const now = ctx.clock();
    const candidates = await listCandidates(
      tx,
      contactIds ? { contactIds } : { match: await resolveContactFilter(tx, filter ?? {}, now) },
    );
    const joined = await insertEnrollments(
      tx,
      campaign,
      candidates
        .filter(({ code }) => code === null)
        // A pause that began before the enrollment holds it from now on.
        .map(({ contactId, pausedAt }) => ({ contactId, pausedAt: pausedAt && now })),
    );
    await recordJoined(tx, ctx, { campaignId, joined });
    if (joined.length > 0) {
      await reopenFinished(tx, [campaignId]);
      if (campaign.state === 'finished' || campaign.state === 'running') {
        owe({ kind: 'poke_campaign', campaignId });
      }
      await announce('contact.changed', null);
      await announce('campaign.changed', campaignId);
    }
    await audit('enrollContacts', campaignId, { enrolled: joined.length });
    const bulkChangeId = await rememberJoined(tx, ctx, { campaignId, joined });
    const skipped = listSkipped({ contactIds, candidates, joined });
    return { enrolled: joined.length, bulkChangeId, skipped };
  });
}

/** @returns by what it can be undone; null = nobody joined */
async function rememberJoined(
  tx: Transaction,
  { access: { workspaceId } }: VerbContext,
  { campaignId, joined }: { campaignId: string; joined: readonly NewEnrollment[] },
): Promise<string | null> {
  if (joined.length === 0) return null;
  const contactIds = joined.map(({ contactId }) => contactId);
  const change = { workspaceId, action: 'enroll' as const, subject: campaignId, contactIds };
  return (await bulkChangeRows.insert(tx, change)).id;
}

function recordJoined(
  tx: Transaction,
  { access, clock }: VerbContext,
  { campaignId, joined }: { campaignId: string; joined: readonly NewEnrollment[] },
): Promise<void> {
  const { workspaceId, actor } = access;
  return insertContactEvents(
    tx,
    { workspaceId, actor, at: clock(), type: 'campaign.joined', data: { campaignId } },
    joined.map(({ id, contactId }) => ({ contactId, enrollmentId: id })),
  );
}

function listSkipped(outcome: {
  contactIds: readonly string[] | undefined;
  candidates: Awaited<ReturnType<typeof listCandidates>>;
  joined: readonly NewEnrollment[];
}): EnrollmentView['skipped'] {
  const joined = new Set(outcome.joined.map(({ contactId }) => contactId));
  const known = new Set(outcome.candidates.map(({ contactId }) => contactId));
  const strangers = new Set(outcome.contactIds?.filter((id) => !known.has(id)));
  return [
    ...outcome.candidates
      .filter(({ contactId }) => !joined.has(contactId))
      .map(({ contactId, code }) => ({ contactId, code: code ?? 'duplicate_enrollment' })),
    ...[...strangers].map((contactId) => ({ contactId, code: 'not_found' as const })),
  ];
}
