import { eq } from 'drizzle-orm';
import { prepareEmail } from '#activities/contact/prepare-email.ts';
import type { Database } from '#db/client.ts';
import { inWorkspace } from '#db/in-workspace.ts';
import { newId } from '#db/new-id.ts';
import { enrollments, outboundEmails } from '#db/schema/index.ts';
import { createContacts, createRunningCampaign } from './factories.ts';

export type RunningSteps = NonNullable<Parameters<typeof createRunningCampaign>[1]['steps']>;

export type GrantedEmail = {
  workspaceId: string;
  emailId: string;
  slotId: string;
  enrollmentId: string;
  contactId: string;
};

/** An enrolled contact whose next email is written and holds a slot. @param steps left out: three plain emails */
export async function createGrantedEmail(
  db: Database,
  workspaceId: string,
  mailboxId: string,
  steps?: RunningSteps,
): Promise<GrantedEmail> {
  const [contactId = ''] = await createContacts(db, workspaceId, 1);
  const { enrollmentIds } = await createRunningCampaign(db, {
    workspaceId,
    mailboxIds: [mailboxId],
    contactIds: [contactId],
    ...(steps ? { steps } : { delays: ['PT0S', 'PT0S', 'PT0S'] }),
  });
  const enrollmentId = enrollmentIds[0] ?? '';
  await inWorkspace(db, workspaceId, (tx) =>
    tx
      .update(enrollments)
      .set({ state: 'active', mailboxId, admittedAt: new Date() })
      .where(eq(enrollments.id, enrollmentId)),
  );
  return { ...(await grantNextEmail(db, workspaceId, enrollmentId)), contactId };
}

/** Writes the due email of an active enrollment and grants it a slot. */
export async function grantNextEmail(db: Database, workspaceId: string, enrollmentId: string) {
  const args = { workspaceId, enrollmentId, retryEmailId: null };
  const { result: prepared } = await prepareEmail(db, args, new Date());
  if (prepared.kind !== 'ready') throw new Error(`expected a due email, got ${prepared.kind}`);
  const { emailId } = prepared;
  return { workspaceId, enrollmentId, emailId, slotId: await grant(db, workspaceId, emailId) };
}

/** Gives a queued email a slot, as the dispatcher would. */
export async function grant(db: Database, workspaceId: string, emailId: string): Promise<string> {
  const slotId = newId('slot');
  const grantedAt = new Date();
  await inWorkspace(db, workspaceId, (tx) =>
    tx
      .update(outboundEmails)
      .set({ state: 'granted', slotId, grantedAt, slotDay: grantedAt.toISOString().slice(0, 10) })
      .where(eq(outboundEmails.id, emailId)),
  );
  return slotId;
}
