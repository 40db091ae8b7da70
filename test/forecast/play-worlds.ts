import type { TestWorkflowEnvironment } from '@temporalio/testing';
import type { Database } from '#db/client.ts';
import { dayMs, hourMs } from '#domain/shared/milliseconds.ts';
import { taskQueues, workflowIds, workflowNames } from '#workflows/contract.ts';
import type { CreatedWorld } from './create-world.ts';
import { isOver, plannedMails, sentMails } from './mails-of-world.ts';
import { WorldClock } from './world-clock.ts';
import { startWorldsEngine } from './worlds-engine.ts';

export interface PlayedWorld {
  readonly name: string;
  readonly planned: readonly string[];
  readonly sent: readonly string[];
}

const playedMs = 30 * dayMs;
/** Virtual time between two looks at which worlds are over. */
const sliceMs = 3 * hourMs;

/** Plays all worlds in one run of virtual time, each from its own start for 30 days or to its end. */
export async function playWorlds(
  environment: TestWorkflowEnvironment,
  db: Database,
  worlds: readonly CreatedWorld[],
): Promise<PlayedWorld[]> {
  const clocks = new Map<string, WorldClock>();
  const engine = await startWorldsEngine(environment, { db, clocks });
  const toCome = worlds.toSorted((a, b) => a.plan.startMs - b.plan.startMs);
  const underWay = new Map<CreatedWorld, readonly string[]>();
  const played: PlayedWorld[] = [];

  async function start(world: CreatedWorld): Promise<void> {
    const { plan, workspaceId, campaignIds } = world;
    clocks.set(workspaceId, new WorldClock(plan.startMs, world.workflowIds));
    underWay.set(world, await plannedMails(db, world, plan.startMs + playedMs));
    for (const campaignId of campaignIds) {
      await environment.client.workflow.start(workflowNames.campaign, {
        workflowId: workflowIds.campaign(campaignId),
        taskQueue: taskQueues.engine,
        args: [{ workspaceId, campaignId }],
      });
    }
  }

  async function end(world: CreatedWorld, planned: readonly string[]): Promise<void> {
    const { name, plan, mailboxIds } = world;
    underWay.delete(world);
    const ids = [...world.workflowIds, ...mailboxIds.map(workflowIds.mailbox)];
    await engine.end(ids);
    const sent = await sentMails(db, world, plan.startMs + playedMs);
    played.push({ name, planned, sent });
  }

  try {
    while (toCome.length > 0 || underWay.size > 0) {
      const nowMs = await environment.currentTimeMs();
      for (let next = toCome[0]; next && next.plan.startMs <= nowMs; next = toCome[0]) {
        toCome.shift();
        await start(next);
      }
      for (const [world, planned] of underWay) {
        const isPast = nowMs >= world.plan.startMs + playedMs;
        if (isPast || (await isOver(db, world))) await end(world, planned);
      }
      const nextStartMs = toCome[0]?.plan.startMs ?? Infinity;
      const untilMs = underWay.size > 0 ? Math.min(nextStartMs, nowMs + sliceMs) : nextStartMs;
      if (untilMs < Infinity) await environment.sleep(Math.max(1, untilMs - nowMs));
    }
  } finally {
    await engine.stop();
  }
  return played;
}
