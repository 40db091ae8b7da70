import type { TestWorkflowEnvironment } from '@temporalio/testing';
import { inWorkspace } from '#db/in-workspace.ts';
import type { mailboxes as mailboxTable } from '#db/schema/index.ts';
import { dispatchMailbox } from '#db/queries/dispatch/dispatch-mailbox.ts';
import type { ProviderError } from '#integrations/provider-error.ts';
import type { Access } from '#services/context.ts';
import { createServices } from '#services/index.ts';
import { createTemporalGateway } from '#services/temporal-gateway.ts';
import { createMailbox } from '../harness/factories.ts';
import { startEngine } from '../harness/engine.ts';
import { createFakeMailProvider, type FakeMailProvider } from '../harness/fake-mail-provider.ts';
import { createServiceWorld } from '../harness/service-world.ts';
import { StrictMailbox } from '../harness/strict-google/strict-mailbox.ts';
import { unconnected } from '#test/harness/unconnected.ts';

export type ControlWorld = Awaited<ReturnType<typeof createControlWorld>>;

class LookedEnough extends Error {}

/** Real services, workflows, Temporal and PostgreSQL on the real clock; only Google is the strict fake. */
export async function createControlWorld(environment: TestWorkflowEnvironment) {
  const world = await createServiceWorld();
  const clock = () => new Date();
  const temporal = createTemporalGateway(environment.client);
  const services = createServices({ ...world.deps, clock, temporal });
  const mailboxes = new Map<string, { mailbox: StrictMailbox; provider: FakeMailProvider }>();
  const engine = await startEngine(environment, {
    db: world.db,
    clock,
    openMailbox: ({ id }) => {
      const opened = mailboxes.get(id);
      if (!opened) throw new Error(`no mailbox ${id} in this world`);
      return opened.provider;
    },
    unsubscribeUrl: ({ id }) => `https://app.test/u/${id}`,
    timing: { deadlineMs: 1_000, fenceMs: 0 },
    reach: () => {},
    ...unconnected,
    pollIntervalMs: 3_600_000,
    findMailServer: async () => null,
    random: () => 0.5,
  });

  return {
    ...world,
    services,
    delivered: (mailboxId: string) => mailboxes.get(mailboxId)?.mailbox.delivered ?? [],
    /** The provider's next answer to a send. */
    failNextSend: (mailboxId: string, error: ProviderError) =>
      mailboxes.get(mailboxId)?.provider.failNext('sendDraft', error),
    /** Always open; ten minutes lie between two of its mails, unless told otherwise. */
    connectMailbox: async (
      { workspaceId }: Access,
      changes: Partial<typeof mailboxTable.$inferInsert> = {},
    ) => {
      const id = await createMailbox(world.db, workspaceId, {
        gapMinSeconds: 600,
        gapMaxSeconds: 600,
        timeZone: zoneAtNoon(clock()),
        watchSince: clock(),
        ...changes,
      });
      const address = `${id}@sandbox.test`;
      const mailbox = new StrictMailbox(address, {
        messageIds: 'rewritten',
        searchLagMs: 0,
        clock,
      });
      mailboxes.set(id, { mailbox, provider: createFakeMailProvider(mailbox) });
      return id;
    },
    /** Who would get the mailbox's next slot at that time, by the live decision, taken back at once. */
    wouldGrant: async ({ workspaceId }: Access, mailboxId: string, at: Date) => {
      let enrollmentIds: string[] = [];
      await inWorkspace(world.db, workspaceId, async (tx) => {
        const dispatch = await dispatchMailbox(tx, { mailboxId, now: at });
        enrollmentIds = dispatch?.grants.map(({ enrollmentId }) => enrollmentId) ?? [];
        throw new LookedEnough();
      }).catch((error: unknown) => {
        if (!(error instanceof LookedEnough)) throw error;
      });
      return enrollmentIds;
    },
    close: async () => {
      await engine.stop();
      await world.close();
    },
  };
}

/** So that no test runs over a mailbox's midnight. */
function zoneAtNoon(now: Date): string {
  const west = now.getUTCHours() - 12;
  return `Etc/GMT${west < 0 ? '-' : '+'}${Math.abs(west)}`;
}
