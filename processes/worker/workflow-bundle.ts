import { fileURLToPath } from 'node:url';
import {
  bundleWorkflowCode,
  DefaultLogger,
  type WorkflowBundleWithSourceMap,
} from '@temporalio/worker';

/**
 * The workflows as one script for the deterministic sandbox; takes about a second.
 * @param interceptors paths of modules that come between the workflows and the server
 */
export function bundleWorkflows(interceptors: string[] = []): Promise<WorkflowBundleWithSourceMap> {
  return bundleWorkflowCode({
    workflowsPath: fileURLToPath(new URL('../../workflows/index.ts', import.meta.url)),
    workflowInterceptorModules: interceptors,
    logger: new DefaultLogger('WARN'),
  });
}
