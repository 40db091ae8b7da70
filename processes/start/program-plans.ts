import type { Env } from '#config/env.ts';
import { answersHttp } from '../machine/answers-http.ts';
import type { ChildPlan } from '../supervisor/child-plan.ts';
import { nodeProcess } from './node-process.ts';
import type { Parts } from './parts.ts';
import { serverUrl } from './server-url.ts';

export type ProgramPlans = Readonly<Record<'sandbox' | 'server' | 'worker', ChildPlan>>;

/**
 * How our own programs are run.
 * @param resolved the environment they get
 */
export function programPlans(
  env: Env,
  parts: Parts,
  resolved: Readonly<Record<string, string>>,
): ProgramPlans {
  const isDevelopment = env.NODE_ENV === 'development';
  return {
    sandbox: {
      name: 'sandbox',
      command: nodeProcess(parts.sandbox, resolved, false),
      isReady: () => answersHttp(`http://127.0.0.1:${env.SANDBOX_PORT}`),
      readyWithinMs: 180_000,
    },
    server: {
      name: 'server',
      command: nodeProcess(parts.server, resolved, isDevelopment),
      isReady: () => answersHttp(`${serverUrl(env)}/api/health`),
      readyWithinMs: 180_000,
      visible: isDevelopment,
    },
    worker: {
      name: 'worker',
      command: nodeProcess(parts.worker, resolved, isDevelopment),
      // It listens nowhere: the server's health tells when it works.
      isReady: () => true,
      readyWithinMs: 0,
      visible: isDevelopment,
    },
  };
}
