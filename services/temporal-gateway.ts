import {
  WorkflowExecutionAlreadyStartedError,
  WorkflowNotFoundError,
  type Client,
} from '@temporalio/client';
import { assertNever } from '#domain/shared/assert-never.ts';
import type { OutboxCommand } from '#domain/shared/outbox-command.ts';
import {
  signalNames,
  taskQueues,
  workflowIds,
  workflowNames,
  type PauseTold,
} from '#workflows/contract.ts';

/** An outbox command and whose it is; of a pause or a resume, also when it was said. */
export type TemporalCommand = OutboxCommand & { workspaceId: string; atMs?: number };

/** Our only way to Temporal; a test puts a recorder in its place. */
export interface TemporalGateway {
  /** Delivers once or more; delivering twice is harmless. Rejects when Temporal did not take it. */
  deliver(command: TemporalCommand): Promise<void>;
  isHealthy(): Promise<boolean>;
}

/** Longer than a slow answer, shorter than a person's patience; the relay tries again. */
const deadlineMs = 3_000;

/** @param client may be on a lazy connection, so that the server starts while Temporal is down */
export function createTemporalGateway(client: Client): TemporalGateway {
  const withDeadline = <T>(call: () => Promise<T>) =>
    client.connection.withDeadline(Date.now() + deadlineMs, call);
  return {
    deliver: (command) => withDeadline(() => deliver(client, command)),
    isHealthy: () =>
      withDeadline(() => client.workflowService.getSystemInfo({})).then(
        () => true,
        () => false,
      ),
  };
}

async function deliver(client: Client, command: TemporalCommand): Promise<void> {
  const { workspaceId } = command;
  if ('importId' in command) return deliverOfImport(client, command);
  switch (command.kind) {
    case 'check_mail_domains':
      return poke(client, workflowNames.mailDomains, workflowIds.mailDomains(workspaceId), {
        workspaceId,
      });
    case 'poke_notion':
      return poke(client, workflowNames.notionSync, workflowIds.notionSync(command.connectionId), {
        workspaceId,
        connectionId: command.connectionId,
      });
    case 'start_campaign':
      return startOnce(client, workflowNames.campaign, workflowIds.campaign(command.campaignId), {
        workspaceId,
        campaignId: command.campaignId,
      });
    case 'poke_campaign':
      return poke(client, workflowNames.campaign, workflowIds.campaign(command.campaignId), {
        workspaceId,
        campaignId: command.campaignId,
      });
    case 'poke_mailbox':
      return poke(client, workflowNames.mailbox, workflowIds.mailbox(command.mailboxId), {
        workspaceId,
        mailboxId: command.mailboxId,
      });
    case 'watch_mailbox':
      return poke(client, workflowNames.mailboxWatch, workflowIds.mailboxWatch(command.mailboxId), {
        workspaceId,
        mailboxId: command.mailboxId,
      });
    case 'pause_contact':
      return signalContact(client, command, signalNames.pause);
    case 'resume_contact':
      return signalContact(client, command, signalNames.resume);
    case 'poke_contact':
      return signalContact(client, command, signalNames.poke);
    case 'stop_contact':
      return signalContact(client, command, signalNames.stop);
    case 'judge_reply':
      return startUnlessRunning(
        client,
        workflowNames.judgeReply,
        workflowIds.judgeReply(command.inboundId),
        { workspaceId, inboundId: command.inboundId },
      );
    case 'check_integrity':
      return startUnlessRunning(
        client,
        workflowNames.integrity,
        workflowIds.integrity(workspaceId),
        { workspaceId },
      );
    default:
      return assertNever(command);
  }
}

type ImportCommand = Extract<TemporalCommand, { importId: string }>;

async function deliverOfImport(client: Client, command: ImportCommand): Promise<void> {
  const { workspaceId, importId } = command;
  const args = { workspaceId, importId };
  switch (command.kind) {
    case 'start_import':
      return startOnce(client, workflowNames.import, workflowIds.import(importId), args);
    case 'start_notion_import':
      return startOnce(client, workflowNames.notionImport, workflowIds.import(importId), args);
    case 'stop_import':
      return signalIfRunning(client, workflowIds.import(importId), signalNames.stop);
    case 'review_import': {
      const { revision } = command;
      const workflowId = workflowIds.reviewImport(importId, revision);
      return startOnce(client, workflowNames.reviewImport, workflowId, { ...args, revision });
    }
    case 'undo_import':
      return startOnce(client, workflowNames.undoImport, workflowIds.undoImport(importId), args);
    default:
      return assertNever(command);
  }
}

/** The same id is the same run, also after it has closed. */
async function startOnce(client: Client, name: string, workflowId: string, args: object) {
  try {
    await client.workflow.start(name, {
      workflowId,
      taskQueue: taskQueues.engine,
      args: [args],
      workflowIdConflictPolicy: 'USE_EXISTING',
      workflowIdReusePolicy: 'REJECT_DUPLICATE',
    });
  } catch (error) {
    if (!(error instanceof WorkflowExecutionAlreadyStartedError)) throw error;
  }
}

/** Asked again while it runs, the running one is meant; once it is over, another. */
async function startUnlessRunning(client: Client, name: string, workflowId: string, args: object) {
  await client.workflow.start(name, {
    workflowId,
    taskQueue: taskQueues.engine,
    args: [args],
    workflowIdConflictPolicy: 'USE_EXISTING',
  });
}

/** Wakes an entity's workflow, or starts it when it does not run. */
async function poke(client: Client, name: string, workflowId: string, args: object) {
  await client.workflow.signalWithStart(name, {
    workflowId,
    taskQueue: taskQueues.engine,
    args: [args],
    signal: signalNames.poke,
    signalArgs: [],
  });
}

function signalContact(
  client: Client,
  { enrollmentId, atMs }: { enrollmentId: string; atMs?: number },
  signal: string,
) {
  const told: PauseTold[] = atMs === undefined ? [] : [{ atMs }];
  return signalIfRunning(client, workflowIds.contact(enrollmentId), signal, told);
}

/** What is not running yet, or is over, has no workflow: the database tells it all it missed. */
async function signalIfRunning(
  client: Client,
  workflowId: string,
  signal: string,
  args: readonly unknown[] = [],
) {
  try {
    await client.workflow.getHandle(workflowId).signal(signal, ...args);
  } catch (error) {
    if (!(error instanceof WorkflowNotFoundError)) throw error;
  }
}
