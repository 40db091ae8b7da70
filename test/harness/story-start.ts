import type { TestWorkflowEnvironment } from '@temporalio/testing';
import { createTemporalGateway } from '#services/temporal-gateway.ts';

type Scene = { workspaceId: string; campaignId: string; mailboxId: string };

/** What starting a campaign owes Temporal. */
export async function startAll(environment: TestWorkflowEnvironment, scene: Scene): Promise<void> {
  const gateway = createTemporalGateway(environment.client);
  const { workspaceId, campaignId, mailboxId } = scene;
  await gateway.deliver({ kind: 'watch_mailbox', workspaceId, mailboxId });
  await gateway.deliver({ kind: 'start_campaign', workspaceId, campaignId });
}

/** Makes the watcher look now. */
export async function pokeMailboxes(
  environment: TestWorkflowEnvironment,
  { workspaceId, mailboxId }: Scene,
): Promise<void> {
  const gateway = createTemporalGateway(environment.client);
  await gateway.deliver({ kind: 'watch_mailbox', workspaceId, mailboxId });
}
