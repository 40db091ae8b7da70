import type { TestWorkflowEnvironment } from '@temporalio/testing';
import { createTemporalGateway, type TemporalCommand } from '#services/temporal-gateway.ts';

type Scene = { workspaceId: string; campaignId: string; mailboxId: string };

/** What starting a campaign owes Temporal. */
export async function startAll(environment: TestWorkflowEnvironment, scene: Scene): Promise<void> {
  const { workspaceId, campaignId, mailboxId } = scene;
  await deliver(environment, { kind: 'watch_mailbox', workspaceId, mailboxId });
  await deliver(environment, { kind: 'start_campaign', workspaceId, campaignId });
}

/** Makes the watcher look now. */
export async function pokeMailboxes(
  environment: TestWorkflowEnvironment,
  { workspaceId, mailboxId }: Scene,
): Promise<void> {
  await deliver(environment, { kind: 'watch_mailbox', workspaceId, mailboxId });
}

/** Until it arrives, as the relay does: a server that has just started on a busy machine answers late. */
async function deliver(
  environment: TestWorkflowEnvironment,
  command: TemporalCommand,
  attempts = 10,
): Promise<void> {
  try {
    await createTemporalGateway(environment.client).deliver(command);
  } catch (error) {
    if (attempts === 1) throw error;
    await deliver(environment, command, attempts - 1);
  }
}
