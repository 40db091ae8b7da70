import { Context } from '@temporalio/activity';
import { WorkflowNotFoundError, type WorkflowHandle } from '@temporalio/client';
import {
  signalNames,
  taskQueues,
  workflowIds,
  workflowNames,
  type Inbound,
  type SlotGranted,
} from '#workflows/contract.ts';
import { gatherCalls } from './gather-calls.ts';

/** The activity's own connection to Temporal. */
const workflows = () => Context.current().client.workflow;

/** Of many contacts that come due together, each pokes their mailbox. */
const gather = gatherCalls();

/** Tells the dispatcher of a mailbox that its queue or limits changed; starts it if need be. */
export function pokeMailbox(workspaceId: string, mailboxId: string): Promise<void> {
  const workflow = workflows();
  const workflowId = workflowIds.mailbox(mailboxId);
  return gather(workflowId, async () => {
    await workflow.signalWithStart(workflowNames.mailbox, {
      workflowId,
      taskQueue: taskQueues.engine,
      args: [{ workspaceId, mailboxId }],
      signal: signalNames.poke,
    });
  });
}

/** Makes a mailbox look for new mail now. */
export async function pokeWatch(workspaceId: string, mailboxId: string): Promise<void> {
  await workflows().signalWithStart(workflowNames.mailboxWatch, {
    workflowId: workflowIds.mailboxWatch(mailboxId),
    taskQueue: taskQueues.engine,
    args: [{ workspaceId, mailboxId }],
    signal: signalNames.poke,
  });
}

/** Does nothing when the campaign's workflow is over. */
export function pokeCampaign(campaignId: string): Promise<void> {
  const handle = workflows().getHandle(workflowIds.campaign(campaignId));
  return gather(handle.workflowId, async () => {
    await signal(handle, signalNames.poke);
  });
}

export const pokeContact = (enrollmentId: string): Promise<boolean> =>
  signal(contact(enrollmentId), signalNames.poke);

export const signalInbound = (enrollmentId: string, inbound: Inbound): Promise<boolean> =>
  signal(contact(enrollmentId), signalNames.inbound, inbound);

export const signalSlotGranted = (enrollmentId: string, slot: SlotGranted): Promise<boolean> =>
  signal(contact(enrollmentId), signalNames.slotGranted, slot);

const contact = (enrollmentId: string) => workflows().getHandle(workflowIds.contact(enrollmentId));

/** @returns false when nobody is there to hear it: the execution is over or was never started */
async function signal(handle: WorkflowHandle, name: string, ...args: unknown[]): Promise<boolean> {
  try {
    await handle.signal(name, ...args);
    return true;
  } catch (error) {
    if (error instanceof WorkflowNotFoundError) return false;
    throw error;
  }
}
