import { once } from 'node:events';
import { mkdirSync } from 'node:fs';
import { setTimeout as delay } from 'node:timers/promises';
import type { Env } from '#config/env.ts';
import { lockInstallation } from '../supervisor/lock-installation.ts';
import { Progress } from '../supervisor/progress.ts';
import { Supervisor } from '../supervisor/supervisor.ts';
import type { Parts } from './parts.ts';
import { startInstallation, startSteps } from './start-installation.ts';
import { listenForStopSignals } from './stop-signals.ts';

/** For an interrupted step to clear up after itself; a hanging download must not keep us. */
const clearUpWithinMs = 3_000;

/**
 * Runs everything on this machine until it is asked to stop, then ends it in reverse order.
 * @returns the exit code
 * @throws when another supervisor runs on the same data folder
 */
export async function runInstallation(env: Env, parts: Parts): Promise<number> {
  const { stop, force } = listenForStopSignals();
  const stopRequested = once(stop, 'abort');
  const progress = new Progress(startSteps(env));
  mkdirSync(env.DATA_DIR, { recursive: true, mode: 0o700 });
  const unlock = lockInstallation(env.DATA_DIR, env.PORT);
  const supervisor = new Supervisor(env.DATA_DIR, (line) =>
    progress.note(`${timeOfDay()} ${line}`),
  );
  force.addEventListener('abort', () => supervisor.kill());

  const starting = startInstallation({ env, parts, progress, supervisor, signal: stop });
  const outcome = starting.then(
    () => 'started' as const,
    (error: unknown) => (stop.aborted ? ('interrupted' as const) : explain(error, progress)),
  );
  if ((await Promise.race([outcome, stopRequested])) === 'started') {
    progress.note(`ready http://localhost:${env.PORT}`);
    await stopRequested;
  }
  await supervisor.stop();
  const end = await Promise.race([outcome, delay(clearUpWithinMs)]);
  unlock();
  return end === 'failed' ? 1 : 0;
}

function explain(error: unknown, progress: Progress): 'failed' {
  progress.note(error instanceof Error ? error.message : String(error));
  return 'failed';
}

function timeOfDay(): string {
  return new Date().toTimeString().slice(0, 8);
}
