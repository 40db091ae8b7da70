import { eq } from 'drizzle-orm';
import { inWorkspace } from '#db/in-workspace.ts';
import { enrollments, outboundEmails, steps } from '#db/schema/index.ts';
import type { Access } from '#services/context.ts';
import { createContacts, createMailbox } from './factories.ts';
import type { ServiceWorld } from './service-world.ts';

export type CampaignScene = {
  mailboxId: string;
  campaignId: string;
  /** In the order of the contacts. */
  contactIds: string[];
  enrollmentIds: string[];
};

/** A campaign of three mails (now, after 3 days, after 4 more) with contacts in it, made by the verbs. */
export async function createCampaignScene(
  { db, services }: ServiceWorld,
  access: Access,
  options: { contacts: number; isStarted?: boolean },
): Promise<CampaignScene> {
  const { workspaceId } = access;
  const mailboxId = await createMailbox(db, workspaceId);
  const contactIds =
    options.contacts > 0 ? await createContacts(db, workspaceId, options.contacts) : [];
  const { id: campaignId } = await services.campaigns.create(access, {
    name: 'Spring',
    mailboxIds: [mailboxId],
    steps: [
      { kind: 'email', delay: 'PT0S', subject: 'Hello {{firstName}}', body: 'Mail 1' },
      { kind: 'email', delay: 'P3D', body: 'Mail 2' },
      { kind: 'email', delay: 'P4D', body: 'Mail 3' },
    ],
  });
  if (contactIds.length > 0) await services.campaigns.enroll(access, { campaignId, contactIds });
  if (options.isStarted) await services.campaigns.start(access, { campaignId });
  const rows = await inWorkspace(db, workspaceId, (tx) =>
    tx.select().from(enrollments).where(eq(enrollments.campaignId, campaignId)),
  );
  const enrollmentIds = contactIds.map(
    (contactId) => rows.find((row) => row.contactId === contactId)?.id ?? '',
  );
  return { mailboxId, campaignId, contactIds, enrollmentIds };
}

/** Puts an enrollment where the engine would have brought it. */
export async function placeEnrollment(
  { db }: ServiceWorld,
  { workspaceId }: Access,
  enrollmentId: string,
  place: Partial<typeof enrollments.$inferInsert>,
): Promise<void> {
  await inWorkspace(db, workspaceId, (tx) =>
    tx.update(enrollments).set(place).where(eq(enrollments.id, enrollmentId)),
  );
}

export async function readEnrollment(
  { db }: ServiceWorld,
  { workspaceId }: Access,
  enrollmentId: string,
) {
  const [row] = await inWorkspace(db, workspaceId, (tx) =>
    tx.select().from(enrollments).where(eq(enrollments.id, enrollmentId)),
  );
  if (!row) throw new Error(`no enrollment ${enrollmentId}`);
  return row;
}

/** Writes the mail of an enrollment's next step, as `prepareEmail` would. @returns its id */
export async function writeMail(
  world: ServiceWorld,
  access: Access,
  enrollmentId: string,
  mail: Partial<typeof outboundEmails.$inferInsert> = {},
): Promise<string> {
  const enrollment = await readEnrollment(world, access, enrollmentId);
  const { workspaceId, campaignId, contactId, nextPosition, mailboxId } = enrollment;
  return inWorkspace(world.db, workspaceId, async (tx) => {
    const sequence = await tx.select().from(steps).where(eq(steps.campaignId, campaignId));
    const step = sequence.find(({ position }) => position === nextPosition);
    const [row] = await tx
      .insert(outboundEmails)
      .values({
        workspaceId,
        campaignId,
        contactId,
        enrollmentId,
        mailboxId: mailboxId ?? '',
        stepId: step?.id ?? '',
        emailNumber: nextPosition + 1,
        kind: nextPosition === 0 ? 'fresh' : 'follow_up',
        state: 'queued',
        dueAt: world.now.at,
        toAddress: 'ada@client.test',
        subject: 'Hello Ada',
        bodyText: 'Mail',
        bodyHtml: '<p>Mail</p>',
        ...mail,
      })
      .returning({ id: outboundEmails.id });
    return row?.id ?? '';
  });
}

export async function readMail({ db }: ServiceWorld, { workspaceId }: Access, emailId: string) {
  const [row] = await inWorkspace(db, workspaceId, (tx) =>
    tx.select().from(outboundEmails).where(eq(outboundEmails.id, emailId)),
  );
  if (!row) throw new Error(`no mail ${emailId}`);
  return row;
}
