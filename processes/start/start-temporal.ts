import type { Env } from '#config/env.ts';
import type { Work } from '../machine/work.ts';
import { waitUntil } from '../machine/wait-until.ts';
import type { Supervisor } from '../supervisor/supervisor.ts';
import { embeddedTemporal } from '../temporal/embedded-temporal.ts';
import { ensureSearchAttributes } from '../temporal/ensure-search-attributes.ts';
import { temporalAnswers } from '../temporal/temporal-answers.ts';
import { getTemporalCli } from '../temporal/temporal-cli.ts';
import { temporalConnectConfig } from '../temporal/temporal-connect-config.ts';

/** Starts the embedded Temporal server, or waits for the external one. @returns its address */
export async function startTemporal(options: {
  env: Env;
  supervisor: Supervisor;
  work: Work;
}): Promise<string> {
  const { env, supervisor, work } = options;
  if (env.TEMPORAL_ADDRESS !== undefined) {
    const config = temporalConnectConfig(env);
    work.report(`waiting for ${env.TEMPORAL_ADDRESS}`);
    await waitUntil(() => temporalAnswers(config), {
      what: `TEMPORAL_ADDRESS answers for namespace ${env.TEMPORAL_NAMESPACE}`,
      withinMs: 60_000,
      signal: work.signal,
    });
    await ensureSearchAttributes(config);
    work.report(`external, ${env.TEMPORAL_ADDRESS}`);
    return env.TEMPORAL_ADDRESS;
  }
  const program = await getTemporalCli(env.CACHE_DIR, work);
  work.report('starting');
  const { address, plan } = embeddedTemporal(env, program);
  await supervisor.start(plan);
  work.report(`on ${address}, Web UI on ${env.TEMPORAL_UI_URL}`);
  return address;
}
