import { eq } from 'drizzle-orm';
import type { Database } from '#db/client.ts';
import { inWorkspace } from '#db/in-workspace.ts';
import { enrollments } from '#db/schema/index.ts';
import { createContacts, createMailbox, createRunningCampaign } from './factories.ts';

type Plan = Pick<Parameters<typeof createRunningCampaign>[1], 'steps' | 'settings'>;

/** An admitted contact of a running campaign whose first step is due. */
export async function createDueContact(db: Database, workspaceId: string, plan: Plan) {
  const mailboxId = await createMailbox(db, workspaceId);
  const [contactId = ''] = await createContacts(db, workspaceId, 1);
  const { campaignId, enrollmentIds } = await createRunningCampaign(db, {
    workspaceId,
    mailboxIds: [mailboxId],
    contactIds: [contactId],
    ...plan,
  });
  const [enrollmentId = ''] = enrollmentIds;
  await inWorkspace(db, workspaceId, (tx) =>
    tx
      .update(enrollments)
      .set({ state: 'active', mailboxId, admittedAt: new Date() })
      .where(eq(enrollments.id, enrollmentId)),
  );
  return { mailboxId, contactId, campaignId, enrollmentId };
}
