import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { TestWorkflowEnvironment } from '@temporalio/testing';
import { DefaultLogger, Runtime, type WorkflowBundleOption } from '@temporalio/worker';
import type { ActivityDeps } from '#activities/index.ts';
import { readEnv } from '#config/env.ts';
import { createWorkers } from '#processes/worker/create-workers.ts';
import { keptWorkflowBundle } from '#processes/worker/kept-workflow-bundle.ts';
import { endWorkflows } from './end-workflows.ts';

/** Quiet, once per process. */
export function silenceTemporal(): void {
  Runtime.install({ logger: new DefaultLogger('ERROR') });
}

/** The workflows for a server in which time is skipped, or for a real one. */
export function bundleFor(environment: TestWorkflowEnvironment) {
  const { CACHE_DIR } = readEnv();
  return environment.supportsTimeSkipping
    ? keptWorkflowBundle(join(CACHE_DIR, 'workflow-bundle-with-kept-timers.js'), [keptTimers])
    : keptWorkflowBundle(join(CACHE_DIR, 'workflow-bundle.js'));
}

const keptTimers = fileURLToPath(new URL('./kept-timers.ts', import.meta.url));

export interface Engine {
  /** Ends these workflows, in time that stands still, once nothing of them is being done. */
  readonly end: (workflowIds: readonly string[]) => Promise<void>;
  readonly stop: () => Promise<void>;
}

/**
 * Real workers with the real workflows and activities, until `stop`.
 * @param workflowBundle other than the one for this server
 */
export async function startEngine(
  environment: TestWorkflowEnvironment,
  deps: ActivityDeps,
  workflowBundle: Promise<WorkflowBundleOption> = bundleFor(environment),
): Promise<Engine> {
  const workers = await createWorkers({
    connection: environment.nativeConnection,
    namespace: environment.namespace ?? 'default',
    workflowBundle: await workflowBundle,
    deps,
  });
  const runs = Promise.all(workers.map((worker) => worker.run()));
  return {
    end: (workflowIds) => endWorkflows(environment.client, workers, workflowIds),
    stop: async () => {
      for (const worker of workers) worker.shutdown();
      await runs;
    },
  };
}
