import { createHash } from 'node:crypto';
import type { Database } from '#db/client.ts';
import { inWorkspace } from '#db/in-workspace.ts';
import {
  campaignMailboxes,
  campaigns,
  contacts,
  enrollments,
  mailboxes,
  steps,
  workspaces,
} from '#db/schema/index.ts';
import { formatId, type IdKind } from '#domain/shared/ids.ts';
import { workflowIds } from '#workflows/contract.ts';
import type { WorldPlan } from './arbitrary-world.ts';

/** A workspace whose campaigns are about to start. */
export interface CreatedWorld {
  readonly name: string;
  readonly plan: WorldPlan;
  readonly workspaceId: string;
  readonly campaignIds: readonly string[];
  readonly mailboxIds: readonly string[];
  /** Of campaigns and contacts. */
  readonly workflowIds: readonly string[];
}

const unasked = {
  stopOnCompanyReply: false,
  approval: 'none',
  staleness: 'send_next_window',
  staleAfter: 'PT1H',
} as const;

/** @param name seeds the ids, on which gaps and order depend, so that a world can be played again */
export async function createWorld(
  db: Database,
  plan: WorldPlan,
  name: string,
): Promise<CreatedWorld> {
  const idOf = (kind: IdKind, nth: number) =>
    formatId(
      kind,
      0,
      createHash('sha256').update(`${name}/${kind}/${nth}`).digest().subarray(0, 10),
    );
  const workspaceId = idOf('workspace', 0);
  const mailboxIds = plan.mailboxes.map((_, nth) => idOf('mailbox', nth));
  const campaignIds = plan.campaigns.map((_, nth) => idOf('campaign', nth));
  const enrollmentIds = plan.contacts.map((_, nth) => idOf('enrollment', nth));
  await inWorkspace(db, workspaceId, async (tx) => {
    const { dailyQuota, domainDailyLimit } = plan;
    await tx.insert(workspaces).values({ id: workspaceId, name, dailyQuota, domainDailyLimit });
    await tx.insert(mailboxes).values(
      plan.mailboxes.map(({ gap, ...settings }, nth) => ({
        ...settings,
        id: mailboxIds[nth],
        workspaceId,
        kind: 'gmail' as const,
        address: `${mailboxIds[nth]}@sandbox.test`,
        displayName: 'Ana Sender',
        connection: 'connected' as const,
        gapMinSeconds: gap.minSeconds,
        gapMaxSeconds: gap.maxSeconds,
      })),
    );
    await tx.insert(campaigns).values(
      plan.campaigns.map(({ settings }, nth) => ({
        id: campaignIds[nth],
        workspaceId,
        name,
        state: 'running' as const,
        settings: { ...settings, ...unasked },
        startedAt: new Date(plan.startMs),
      })),
    );
    await tx.insert(campaignMailboxes).values(
      plan.campaigns.flatMap((campaign, nth) =>
        [...new Set(campaign.mailboxes.map((each) => at(mailboxIds, each)))].map((mailboxId) => ({
          workspaceId,
          campaignId: at(campaignIds, nth),
          mailboxId,
        })),
      ),
    );
    await tx.insert(steps).values(
      plan.campaigns.flatMap((campaign, nth) =>
        campaign.steps.map((step, position) => ({
          ...step,
          workspaceId,
          campaignId: at(campaignIds, nth),
          position,
          subject: 'Hello',
          body: 'Mail',
          title: 'Call',
          writer: 'template' as const,
        })),
      ),
    );
    await tx.insert(contacts).values(
      plan.contacts.map(({ domain, role, timeZone }, nth) => ({
        id: idOf('contact', nth),
        workspaceId,
        email: `contact${nth}@${domain}`,
        emailNormalized: `contact${nth}@${domain}`,
        emailDomain: domain,
        name: 'Ada Lovelace',
        role,
        timeZone,
      })),
    );
    await tx.insert(enrollments).values(
      plan.contacts.map(({ campaign }, nth) => ({
        id: enrollmentIds[nth],
        workspaceId,
        campaignId: at(campaignIds, campaign),
        contactId: idOf('contact', nth),
        state: 'enrolled' as const,
        reasonCode: 'queued_for_admission' as const,
      })),
    );
  });
  return {
    name,
    plan,
    workspaceId,
    campaignIds,
    mailboxIds,
    workflowIds: [
      ...campaignIds.map(workflowIds.campaign),
      ...enrollmentIds.map(workflowIds.contact),
    ],
  };
}

function at(ids: readonly string[], index: number): string {
  return ids[index % ids.length] ?? '';
}
