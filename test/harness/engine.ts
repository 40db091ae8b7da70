import type { TestWorkflowEnvironment } from '@temporalio/testing';
import { DefaultLogger, Runtime } from '@temporalio/worker';
import type { ActivityDeps } from '#activities/index.ts';
import { createWorkers } from '#processes/worker/create-workers.ts';
import { bundleWorkflows } from '#processes/worker/workflow-bundle.ts';

/** Quiet, once per process. */
export function silenceTemporal(): void {
  Runtime.install({ logger: new DefaultLogger('ERROR') });
}

/** Runs `story` while real workers run the real workflows and activities. */
export async function withEngine<T>(
  environment: TestWorkflowEnvironment,
  deps: ActivityDeps,
  story: () => Promise<T>,
): Promise<T> {
  const workers = await createWorkers({
    connection: environment.nativeConnection,
    namespace: environment.namespace ?? 'default',
    workflowBundle: await bundleWorkflows(),
    deps,
  });
  const runs = workers.map((worker) => worker.run());
  try {
    return await story();
  } finally {
    for (const worker of workers) worker.shutdown();
    await Promise.all(runs);
  }
}
