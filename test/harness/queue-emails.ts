import { asc, eq, inArray } from 'drizzle-orm';
import type { Database } from '#db/client.ts';
import { inWorkspace } from '#db/in-workspace.ts';
import { newId } from '#db/new-id.ts';
import { enrollments, outboundEmails, steps } from '#db/schema/index.ts';
import { createContacts, createRunningCampaign } from './factories.ts';

type Kind = 'fresh' | 'follow_up';

/** Contacts of a new running campaign, each with one mail of `kind` queued in the mailbox. */
export async function queueCampaign(
  db: Database,
  options: {
    workspaceId: string;
    mailboxId: string;
    counts: Partial<Record<Kind, number>>;
    dueAt: Date;
    settings?: Parameters<typeof createRunningCampaign>[1]['settings'];
  },
): Promise<{ campaignId: string; fresh: string[]; followUp: string[] }> {
  const { workspaceId, mailboxId, counts, dueAt } = options;
  const { fresh = 0, follow_up: followUp = 0 } = counts;
  const { campaignId, enrollmentIds } = await createRunningCampaign(db, {
    workspaceId,
    mailboxIds: [mailboxId],
    contactIds: await createContacts(db, workspaceId, fresh + followUp),
    delays: ['PT0S', 'P3D'],
    ...(options.settings && { settings: options.settings }),
  });
  const queue = { workspaceId, mailboxId, campaignId, dueAt };
  const ids = { fresh: enrollmentIds.slice(0, fresh), followUp: enrollmentIds.slice(fresh) };
  return {
    campaignId,
    fresh: await queueEmails(db, { ...queue, enrollmentIds: ids.fresh, kind: 'fresh' }),
    followUp: await queueEmails(db, { ...queue, enrollmentIds: ids.followUp, kind: 'follow_up' }),
  };
}

/** Queues a mail of `kind` for each enrollment, which becomes active. @returns the mails' ids */
async function queueEmails(
  db: Database,
  queue: {
    workspaceId: string;
    mailboxId: string;
    campaignId: string;
    enrollmentIds: string[];
    kind: Kind;
    dueAt: Date;
  },
): Promise<string[]> {
  const { workspaceId, mailboxId, campaignId, enrollmentIds, kind, dueAt } = queue;
  if (enrollmentIds.length === 0) return [];
  return inWorkspace(db, workspaceId, async (tx) => {
    const [first, second] = await tx
      .select({ id: steps.id })
      .from(steps)
      .where(eq(steps.campaignId, campaignId))
      .orderBy(asc(steps.position));
    const step = kind === 'fresh' ? first : second;
    if (!step) throw new Error(`campaign ${campaignId} has no step for ${kind}`);
    const rows = await tx
      .update(enrollments)
      .set({ state: 'active', mailboxId, sentCount: kind === 'fresh' ? 0 : 1 })
      .where(inArray(enrollments.id, enrollmentIds))
      .returning({ enrollmentId: enrollments.id, contactId: enrollments.contactId });
    const emails = rows.map((row) => ({
      ...row,
      id: newId('outboundEmail'),
      workspaceId,
      mailboxId,
      campaignId,
      stepId: step.id,
      emailNumber: kind === 'fresh' ? 1 : 2,
      kind,
      state: 'queued' as const,
      dueAt,
      toAddress: 'ada@client.test',
      subject: 'Hello',
      bodyText: 'Hello',
      bodyHtml: '<p>Hello</p>',
    }));
    await tx.insert(outboundEmails).values(emails);
    return emails.map(({ id }) => id);
  });
}
