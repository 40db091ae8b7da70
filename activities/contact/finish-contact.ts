import type { Database } from '#db/client.ts';
import { inWorkspace } from '#db/in-workspace.ts';
import { endEnrollment } from '#db/queries/enrollment/end-enrollment.ts';
import { loadEnrollment } from '#db/queries/enrollment/load-enrollment.ts';
import { lockSending } from '#db/queries/lock-sending.ts';
import type { ContactEnding } from '#domain/contact/contact-event.ts';

export type FinishContactArgs = {
  workspaceId: string;
  enrollmentId: string;
  ending: ContactEnding;
};

/** @returns the campaign to tell, null when the enrollment no longer exists */
export function finishContact(
  db: Database,
  args: FinishContactArgs,
  now: Date,
): Promise<{ campaignId: string; mailboxId: string | null } | null> {
  return inWorkspace(db, args.workspaceId, async (tx) => {
    const row = await loadEnrollment(tx, args.enrollmentId);
    if (!row) return null;
    await lockSending(tx, row.enrollment);
    await endEnrollment(tx, row.enrollment, { ending: args.ending, at: now });
    return { campaignId: row.campaign.id, mailboxId: row.enrollment.mailboxId };
  });
}
