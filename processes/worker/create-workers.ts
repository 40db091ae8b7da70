import {
  type ActivityInterceptorsFactory,
  type NativeConnection,
  Worker,
  type WorkflowBundleOption,
} from '@temporalio/worker';
import { createActivities, type ActivityDeps } from '#activities/index.ts';
import { keepAlive } from '#activities/keep-alive.ts';
import { taskQueues } from '#workflows/contract.ts';

/** Milliseconds; longer than a mail may take, so that a stopping worker finishes what it has begun. */
const shutdownGraceTime = 45_000;

/**
 * Replays share one thread, so more at once would only let them all run into their ten seconds together:
 * after a crash on a busy machine a thousand contacts then came no further.
 */
const workflowTasks = 10;

/** One worker a task queue, so that a slow provider never holds up the timers. */
export async function createWorkers(options: {
  connection: NativeConnection;
  namespace: string;
  workflowBundle: WorkflowBundleOption;
  deps: ActivityDeps;
  /** Around every activity, inside those it has anyway. */
  interceptors?: ActivityInterceptorsFactory[];
}): Promise<Worker[]> {
  const { connection, namespace, workflowBundle, deps, interceptors = [] } = options;
  const activities = createActivities(deps);
  const shared = {
    connection,
    namespace,
    shutdownGraceTime,
    interceptors: { activity: [keepAlive, ...interceptors] },
  };
  return Promise.all([
    Worker.create({
      ...shared,
      taskQueue: taskQueues.engine,
      workflowBundle,
      activities: activities.engine,
      maxCachedWorkflows: 500,
      maxConcurrentWorkflowTaskExecutions: workflowTasks,
      maxConcurrentWorkflowTaskPolls: workflowTasks / 2,
    }),
    Worker.create({
      ...shared,
      taskQueue: taskQueues.mail,
      activities: activities.mail,
      maxConcurrentActivityTaskExecutions: 50,
    }),
    Worker.create({
      ...shared,
      taskQueue: taskQueues.llm,
      activities: activities.llm,
      maxConcurrentActivityTaskExecutions: 20,
    }),
    Worker.create({
      ...shared,
      taskQueue: taskQueues.watch,
      activities: activities.watch,
      maxConcurrentActivityTaskExecutions: 100,
    }),
    Worker.create({
      ...shared,
      taskQueue: taskQueues.sync,
      activities: activities.sync,
      maxConcurrentActivityTaskExecutions: 20,
    }),
  ]);
}
