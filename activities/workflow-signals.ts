import { Context } from '@temporalio/activity';
import { WorkflowNotFoundError } from '@temporalio/client';
import {
  signalNames,
  taskQueues,
  workflowIds,
  workflowNames,
  type Inbound,
  type SlotGranted,
} from '#workflows/contract.ts';

/** The activity's own connection to Temporal. */
const workflows = () => Context.current().client.workflow;

/** Tells the dispatcher of a mailbox that its queue or limits changed; starts it if need be. */
export async function pokeMailbox(workspaceId: string, mailboxId: string): Promise<void> {
  await workflows().signalWithStart(workflowNames.mailbox, {
    workflowId: workflowIds.mailbox(mailboxId),
    taskQueue: taskQueues.engine,
    args: [{ workspaceId, mailboxId }],
    signal: signalNames.poke,
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

/** @returns false when the campaign's workflow is over */
export const pokeCampaign = (campaignId: string): Promise<boolean> =>
  signal(workflowIds.campaign(campaignId), signalNames.poke);

export const pokeContact = (enrollmentId: string): Promise<boolean> =>
  signal(workflowIds.contact(enrollmentId), signalNames.poke);

export const signalInbound = (enrollmentId: string, inbound: Inbound): Promise<boolean> =>
  signal(workflowIds.contact(enrollmentId), signalNames.inbound, inbound);

export const signalSlotGranted = (enrollmentId: string, slot: SlotGranted): Promise<boolean> =>
  signal(workflowIds.contact(enrollmentId), signalNames.slotGranted, slot);

/** @returns false when nobody is there to hear it: the execution is over or was never started */
async function signal(workflowId: string, name: string, ...args: unknown[]): Promise<boolean> {
  try {
    await workflows()
      .getHandle(workflowId)
      .signal(name, ...args);
    return true;
  } catch (error) {
    if (error instanceof WorkflowNotFoundError) return false;
    throw error;
  }
}
