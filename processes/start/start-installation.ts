import type { Env } from '#config/env.ts';
import { ensureSecrets } from '#config/secrets.ts';
import { waitUntil } from '../machine/wait-until.ts';
import type { Work } from '../machine/work.ts';
import { demandFreePorts } from '../supervisor/demand-free-ports.ts';
import type { Progress } from '../supervisor/progress.ts';
import { stopOrphans } from '../supervisor/stop-orphans.ts';
import type { Supervisor } from '../supervisor/supervisor.ts';
import type { Parts } from './parts.ts';
import { portDemands } from './port-demands.ts';
import { programPlans } from './program-plans.ts';
import { resolvedEnvironment } from './resolved-environment.ts';
import { giveSandboxPort } from './sandbox-port.ts';
import { serverHealth } from './server-health.ts';
import { serverUrl } from './server-url.ts';
import { startDatabase } from './start-database.ts';
import { startTemporal } from './start-temporal.ts';

type Installation = {
  readonly env: Env;
  readonly parts: Parts;
  readonly progress: Progress;
  readonly supervisor: Supervisor;
  readonly signal: AbortSignal;
};

/** How many steps `startInstallation` shows. */
export function startSteps(env: Env): number {
  return env.SANDBOX === 'on' ? 9 : 8;
}

/** The ordered steps from an empty or stopped data folder to a product that answers. */
export async function startInstallation(installation: Installation): Promise<void> {
  const { parts, progress, supervisor, signal } = installation;
  const { env, secrets } = await progress.step('data folder', async (report) => {
    const { DATA_DIR } = installation.env;
    report(DATA_DIR);
    await stopOrphans(DATA_DIR, progress.note);
    await demandFreePorts(portDemands(installation.env));
    const given = await giveSandboxPort(installation.env);
    return { env: given, secrets: ensureSecrets(given, progress.note) };
  });
  const databaseUrl = await progress.step('PostgreSQL', (report) =>
    startDatabase({ env, secrets, supervisor, work: { report, signal } }),
  );
  await progress.step('database schema', () => parts.migrate(databaseUrl));
  const temporalAddress = await progress.step('Temporal', (report) =>
    startTemporal({ env, supervisor, work: { report, signal } }),
  );
  const resolved = resolvedEnvironment(env, secrets, { databaseUrl, temporalAddress });
  await startPrograms({ ...installation, env }, resolved);
}

async function startPrograms(
  { env, parts, progress, supervisor, signal }: Installation,
  resolved: Readonly<Record<string, string>>,
): Promise<void> {
  const plans = programPlans(env, parts, resolved);
  if (env.SANDBOX === 'on') {
    await progress.step('Sandbox', async (report) => {
      await supervisor.start(plans.sandbox);
      report(`plays Google on port ${env.SANDBOX_PORT}`);
    });
  }
  await progress.step('web pages', async (report) => {
    if (env.NODE_ENV === 'development') report('served from source');
    else await parts.buildWeb({ report, signal });
  });
  await progress.step('server', async (report) => {
    await supervisor.start(plans.server);
    report(`on ${serverUrl(env)}`);
  });
  await progress.step('worker', () => supervisor.start(plans.worker));
  await progress.step('health', (report) => untilHealthy(env, { report, signal }));
}

/** Without a limit: something external may come up later, and the line shows what is missing. */
async function untilHealthy(env: Env, { report, signal }: Work): Promise<void> {
  const isHealthy = async () => {
    const health = await serverHealth(serverUrl(env));
    report(health.inWords);
    return health.isOk;
  };
  await waitUntil(isHealthy, { what: 'healthy', withinMs: Infinity, everyMs: 250, signal });
}
