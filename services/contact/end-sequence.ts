import { endEnrollment } from '#db/queries/enrollment/end-enrollment.ts';
import type { OpenEnrollment } from '#db/queries/enrollment/find-open-enrollment.ts';
import type { Change } from '../change-workspace.ts';
import type { VerbContext } from '../context.ts';

/** Ends a sequence because somebody said so; the caller holds the contact's lock. */
export async function endSequence(
  { access, clock }: VerbContext,
  { tx, owe }: Change,
  enrollment: OpenEnrollment,
): Promise<void> {
  await endEnrollment(tx, enrollment, { ending: 'stopped', at: clock(), actor: access.actor });
  owe({ kind: 'stop_contact', enrollmentId: enrollment.id });
  if (enrollment.state === 'active') {
    owe({ kind: 'poke_campaign', campaignId: enrollment.campaignId });
  }
}
