import { activityInfo } from '@temporalio/activity';
import type { TestWorkflowEnvironment } from '@temporalio/testing';
import { asc, eq } from 'drizzle-orm';
import type { z } from 'zod';
import { pokeMailboxes, startAll } from './story-start.ts';
import { createDatabase } from '#db/client.ts';
import { inWorkspace } from '#db/in-workspace.ts';
import { applyOutages } from '#db/queries/outage/apply-outages.ts';
import { updateMailbox } from '#db/queries/mailbox/update-mailbox.ts';
import { noteHeartbeat } from '#db/queries/outage/note-heartbeat.ts';
import { contacts, enrollments, outboundEmails, suppressions } from '#db/schema/index.ts';
import type { ActivityDeps } from '#activities/index.ts';
import type { StaleAction } from '#domain/outage/stale-action.ts';
import type { CampaignSettings } from '#domain/campaign/campaign-settings.ts';
import type { StepsInput } from '#domain/sequence/steps-input.ts';
import { ProviderError } from '#integrations/provider-error.ts';
import { pauseCampaign } from '#services/campaign/pause-campaign.ts';
import { resumeCampaign } from '#services/campaign/resume-campaign.ts';
import { enrollContacts } from '#services/campaign/enroll-contacts.ts';
import { pauseContact } from '#services/contact/pause-contact.ts';
import { releaseStale } from '#services/contact/release-stale.ts';
import { resumeContact } from '#services/contact/resume-contact.ts';
import type { VerbContext } from '#services/context.ts';
import { completeTask } from '#services/task/complete-task.ts';
import { listTasks } from '#services/task/list-tasks.ts';
import { createTemporalGateway } from '#services/temporal-gateway.ts';
import { workflowIds } from '#workflows/contract.ts';
import { answerLatest, type AnswerKind } from './answer-latest.ts';
import { bundleFor, startEngine } from './engine.ts';
import {
  createContacts,
  createMailbox,
  createRunningCampaign,
  createWorkspace,
} from './factories.ts';
import { createFakeMailProvider } from './fake-mail-provider.ts';
import { createTestDatabase } from './postgres.ts';
import { StrictMailbox } from './strict-google/strict-mailbox.ts';
import { unconnected } from './unconnected.ts';

export type Story = Awaited<ReturnType<typeof startStory>>;

/** Delays of plain emails, or whole steps. */
type Plan = { delays: string[] } | { steps: z.input<typeof StepsInput> };

const pollEveryMs = 6 * 3_600_000;

/**
 * One contact in one running campaign of one strict mailbox, in virtual time: real workflows,
 * activities, services and PostgreSQL; only Gmail is the strict fake.
 * @param workflowBundle other than the one for this server
 * @param given what the activities get instead
 */
export async function startStory(
  environment: TestWorkflowEnvironment,
  workflowBundle = bundleFor(environment),
  given: Partial<ActivityDeps> = {},
) {
  const database = await createTestDatabase();
  const connection = createDatabase(database.url);
  const { db } = connection;
  const activityClock = () => new Date(activityInfo().currentAttemptScheduledTimestampMs);
  const providers = new Map<string, ReturnType<typeof createFakeMailProvider>>();
  const deps: ActivityDeps = {
    db,
    clock: activityClock,
    openMailbox: ({ id }) => {
      const provider = providers.get(id);
      if (!provider) throw new Error(`no mailbox ${id} in this story`);
      return provider;
    },
    unsubscribeUrl: ({ id }) => `https://app.test/u/${id}`,
    timing: { deadlineMs: 1_000, fenceMs: 0 },
    reach: () => {},
    ...unconnected,
    pollIntervalMs: pollEveryMs,
    findMailServer: async () => null,
    random: () => 0.5,
    ...given,
  };
  const engine = await startEngine(environment, deps, workflowBundle);

  let now = new Date();
  let scene: Awaited<ReturnType<typeof begin>>;
  const inTx = <T>(work: Parameters<typeof inWorkspace<T>>[2]) =>
    inWorkspace(db, scene.workspaceId, work);
  const ctx = async (): Promise<VerbContext> => {
    now = new Date(await environment.currentTimeMs());
    // The verbs a story calls need no more than this.
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion
    return {
      db,
      temporal: createTemporalGateway(environment.client),
      clock: () => now,
      access: {
        workspaceId: scene.workspaceId,
        role: 'owner',
        scopes: ['read', 'write', 'admin'],
        actor: { kind: 'system' },
      },
    } as unknown as VerbContext;
  };

  async function begin(
    plan: Plan,
    settings: Partial<CampaignSettings>,
    box: Parameters<typeof createMailbox>[2],
  ) {
    const workspaceId = await createWorkspace(db);
    const mailboxId = await createMailbox(db, workspaceId, {
      watchSince: new Date(await environment.currentTimeMs()),
      ...box,
    });
    const mailbox = new StrictMailbox(`${mailboxId}@sandbox.test`, {
      messageIds: 'rewritten',
      searchLagMs: 0,
      clock: activityClock,
    });
    const provider = createFakeMailProvider(mailbox);
    providers.set(mailboxId, provider);
    const [contactId = ''] = await createContacts(db, workspaceId, 1);
    const { campaignId, enrollmentIds } = await createRunningCampaign(db, {
      workspaceId,
      mailboxIds: [mailboxId],
      contactIds: [contactId],
      ...('delays' in plan ? plan : { steps: plan.steps }),
      settings,
    });
    return {
      workspaceId,
      mailboxId,
      mailbox,
      provider,
      contactId,
      campaignId,
      enrollmentId: enrollmentIds[0] ?? '',
    };
  }

  return {
    db,
    begin: async (delays: string[], settings: Partial<CampaignSettings> = {}) => {
      scene = await begin({ delays }, settings, {});
      await startAll(environment, scene);
    },
    /** @param box how the mailbox differs from one that is always open, in UTC */
    beginWith: async (
      steps: z.input<typeof StepsInput>,
      box: Parameters<typeof createMailbox>[2] = {},
      settings: Partial<CampaignSettings> = {},
    ) => {
      scene = await begin({ steps }, settings, box);
      await startAll(environment, scene);
    },
    passTime: (ms: number) => environment.sleep(ms),
    now: () => environment.currentTimeMs(),
    /**
     * As it looks to a worker that comes back: for so long nothing has gone out. Workers do live here, for
     * virtual time would stand still without them, and the mailbox rests.
     */
    outage: async (ms: number) => {
      const { workspaceId, mailboxId } = scene;
      const change = async (pausedAt: Date | null) =>
        inTx((tx) => updateMailbox(tx, mailboxId, { pausedAt }));
      const beat = async () => {
        const at = new Date(await environment.currentTimeMs());
        await noteHeartbeat(db, { workerId: 'story', now: at });
        return at;
      };
      await change(await beat());
      await environment.sleep(ms);
      await applyOutages(db, await beat());
      await change(null);
      const gateway = createTemporalGateway(environment.client);
      await gateway.deliver({ kind: 'poke_mailbox', workspaceId, mailboxId });
    },
    /** For verbs that have no word of their own here. */
    ctx,
    ids: () => scene,
    delivered: () => scene.mailbox.delivered.length,
    /** @param text of a reply */
    answer: async (kind: AnswerKind, text?: string) => {
      const at = new Date(await environment.currentTimeMs());
      await answerLatest(scene.mailbox, kind, at, text);
      await pokeMailboxes(environment, scene);
    },
    refuseNext: (times: number) => {
      const refusal = new ProviderError({
        provider: 'fake',
        kind: 'rejected',
        effect: 'none',
        reason: 'invalid_recipient',
      });
      for (let left = times; left > 0; left -= 1) scene.provider.failNext('sendDraft', refusal);
    },
    pauseContact: async () =>
      pauseContact({ ctx: await ctx(), input: { contactId: scene.contactId } }),
    resumeContact: async () =>
      resumeContact({ ctx: await ctx(), input: { contactId: scene.contactId } }),
    releaseStale: async (action: StaleAction) =>
      releaseStale({ ctx: await ctx(), input: { contactId: scene.contactId, action } }),
    pauseCampaign: async () =>
      pauseCampaign({ ctx: await ctx(), input: { campaignId: scene.campaignId } }),
    resumeCampaign: async () =>
      resumeCampaign({ ctx: await ctx(), input: { campaignId: scene.campaignId } }),
    enrollAgain: async () =>
      enrollContacts({
        ctx: await ctx(),
        input: { campaignId: scene.campaignId, contactIds: [scene.contactId] },
      }),
    openTasks: async () => (await listTasks({ ctx: await ctx(), input: { state: 'open' } })).items,
    completeTask: async (taskId: string) => completeTask({ ctx: await ctx(), input: { taskId } }),
    mails: () =>
      inTx((tx) =>
        tx
          .select()
          .from(outboundEmails)
          .where(eq(outboundEmails.enrollmentId, scene.enrollmentId))
          .orderBy(asc(outboundEmails.emailNumber)),
      ),
    contact: async () =>
      (await inTx((tx) => tx.select().from(contacts).where(eq(contacts.id, scene.contactId))))[0],
    enrollment: async () =>
      (
        await inTx((tx) =>
          tx.select().from(enrollments).where(eq(enrollments.id, scene.enrollmentId)),
        )
      )[0],
    isSuppressed: async () => (await inTx((tx) => tx.select().from(suppressions))).length > 0,
    history: () => environment.client.workflow.getHandle(idsOf(scene).contact).fetchHistory(),
    workflowIds: () => idsOf(scene),
    /** Nothing of this story runs on in the next one. */
    close: () => engine.end(Object.values(idsOf(scene))),
    end: async () => {
      await engine.stop();
      await connection.close();
      await database.close();
    },
  };
}

function idsOf(scene: { campaignId: string; mailboxId: string; enrollmentId: string }) {
  return {
    contact: workflowIds.contact(scene.enrollmentId),
    campaign: workflowIds.campaign(scene.campaignId),
    mailbox: workflowIds.mailbox(scene.mailboxId),
    'mailbox-watch': workflowIds.mailboxWatch(scene.mailboxId),
  };
}
