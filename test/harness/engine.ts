import type { TestWorkflowEnvironment } from '@temporalio/testing';
import { DefaultLogger, Runtime } from '@temporalio/worker';
import type { ActivityDeps } from '#activities/index.ts';
import { createWorkers } from '#processes/worker/create-workers.ts';
import { bundleWorkflows } from '#processes/worker/workflow-bundle.ts';

/** Quiet, once per process. */
export function silenceTemporal(): void {
  Runtime.install({ logger: new DefaultLogger('ERROR') });
}

/** Real workers with the real workflows and activities, until `stop`. */
export async function startEngine(
  environment: TestWorkflowEnvironment,
  deps: ActivityDeps,
): Promise<{ stop: () => Promise<void> }> {
  const workers = await createWorkers({
    connection: environment.nativeConnection,
    namespace: environment.namespace ?? 'default',
    workflowBundle: await bundleWorkflows(),
    deps,
  });
  const runs = Promise.all(workers.map((worker) => worker.run()));
  return {
    stop: async () => {
      for (const worker of workers) worker.shutdown();
      await runs;
    },
  };
}
