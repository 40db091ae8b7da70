import { activityInfo } from '@temporalio/activity';
import type { TestWorkflowEnvironment } from '@temporalio/testing';
import { inWorkspace } from '#db/in-workspace.ts';
import { updateMailbox } from '#db/queries/mailbox/update-mailbox.ts';
import { applyOutages } from '#db/queries/outage/apply-outages.ts';
import { noteHeartbeat } from '#db/queries/outage/note-heartbeat.ts';
import type { mailboxes } from '#db/schema/index.ts';
import { unsubscribeUrl } from '#services/suppression/unsubscribe-token.ts';
import { createTemporalGateway } from '#services/temporal-gateway.ts';
import { createApiWorld } from '#test/harness/api-world.ts';
import { startEngine } from '#test/harness/engine.ts';
import { createMailbox } from '#test/harness/factories.ts';
import { createFakeLlm } from '#test/harness/fake-llm.ts';
import { createFakeMailProvider, type FakeMailProvider } from '#test/harness/fake-mail-provider.ts';
import { StrictMailbox } from '#test/harness/strict-google/strict-mailbox.ts';
import { ReasonScene } from './reason-scene.ts';
import { unconnected } from '#test/harness/unconnected.ts';

export type MailboxChanges = Partial<typeof mailboxes.$inferInsert>;

/** The watcher is asked when an answer comes; by itself it looks once a day, in virtual time. */
const pollEveryMs = 24 * 3_600_000;

/** A mailbox of a scene: its row, and the strict provider behind it. */
export interface SceneMailbox {
  readonly id: string;
  readonly strict: StrictMailbox;
  readonly provider: FakeMailProvider;
}

export type ReasonWorld = Awaited<ReturnType<typeof createReasonWorld>>;

/**
 * The whole system in virtual time, driven and read through its HTTP API: real services, workflows,
 * activities and PostgreSQL; only Gmail is the strict fake.
 */
export async function createReasonWorld(environment: TestWorkflowEnvironment) {
  let nowMs = await environment.currentTimeMs();
  const api = await createApiWorld({
    temporal: createTemporalGateway(environment.client),
    clock: () => new Date(nowMs),
  });
  const { db } = api.world;
  const activityClock = () => new Date(activityInfo().currentAttemptScheduledTimestampMs);
  const providers = new Map<string, FakeMailProvider>();
  const llm = createFakeLlm();
  const engine = await startEngine(environment, {
    db,
    clock: activityClock,
    openMailbox: ({ id }) => {
      const provider = providers.get(id);
      if (!provider) throw new Error(`no mailbox ${id} in this world`);
      return provider;
    },
    unsubscribeUrl: ({ id }) => `https://app.test/u/${id}`,
    timing: { deadlineMs: 1_000, fenceMs: 0 },
    reach: () => {},
    ...unconnected,
    llm,
    pollIntervalMs: pollEveryMs,
    findMailServer: async () => null,
    random: () => 0.5,
  });
  const syncClock = async () => void (nowMs = await environment.currentTimeMs());

  async function addMailbox(workspaceId: string, changes: MailboxChanges): Promise<SceneMailbox> {
    await syncClock();
    const id = await createMailbox(db, workspaceId, { watchSince: new Date(nowMs), ...changes });
    const strict = new StrictMailbox(`${id}@sandbox.test`, {
      messageIds: 'rewritten',
      searchLagMs: 0,
      clock: activityClock,
    });
    const provider = createFakeMailProvider(strict);
    providers.set(id, provider);
    return { id, strict, provider };
  }

  return {
    environment,
    /** Writes for every scene what it was told last. */
    llm,
    nowMs: () => nowMs,
    syncClock,
    addMailbox,
    /** Unsubscribes by the link that a mail carried, as its recipient would. */
    async unsubscribe(mail: { id: string; workspaceId: string }): Promise<void> {
      const { pathname } = new URL(unsubscribeUrl(api.world.deps, mail));
      const answer = await api.call(pathname, { method: 'POST' });
      if (!answer.ok) throw new Error(`unsubscribing answered ${answer.status}`);
    },
    /** No worker lives for so long, as the heartbeats tell it; mailboxes of the scene rest meanwhile. */
    async outage(scene: ReasonScene, ms: number): Promise<void> {
      const rest = (pausedAt: Date | null) =>
        inWorkspace(db, scene.workspaceId, (tx) =>
          updateMailbox(tx, scene.mailbox.id, { pausedAt }),
        );
      const beat = async () => {
        await syncClock();
        await noteHeartbeat(db, { workerId: scene.workspaceId, now: new Date(nowMs) });
      };
      await beat();
      await rest(new Date(nowMs));
      await environment.sleep(ms);
      await beat();
      await applyOutages(db, new Date(nowMs));
      await rest(null);
    },
    /** A new person with a workspace, and one mailbox that is always open unless changed. */
    async newScene(changes: MailboxChanges = {}): Promise<ReasonScene> {
      const headers = await api.signUp();
      const me = await api.call('/api/v1/me', { headers });
      // oxlint-disable-next-line typescript/no-unsafe-type-assertion
      const { workspace } = (await me.json()) as { workspace: { id: string } };
      const mailbox = await addMailbox(workspace.id, changes);
      return new ReasonScene(this, { workspaceId: workspace.id, mailbox, headers });
    },
    async call(path: string, options: { method?: string; body?: unknown; headers: object }) {
      await syncClock();
      return api.call(path, { ...options, headers: { ...options.headers } });
    },
    inTx: <T>(workspaceId: string, work: Parameters<typeof inWorkspace<T>>[2]) =>
      inWorkspace(db, workspaceId, work),
    close: async () => {
      await engine.stop();
      await api.close();
    },
  };
}
