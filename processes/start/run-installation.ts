import { once } from 'node:events';
import { mkdirSync } from 'node:fs';
import type { Env } from '#config/env.ts';
import { lockInstallation } from '../supervisor/lock-installation.ts';
import { Progress } from '../supervisor/progress.ts';
import { Supervisor } from '../supervisor/supervisor.ts';
import type { Parts } from './parts.ts';
import { startInstallation, startSteps } from './start-installation.ts';
import { listenForStopSignals } from './stop-signals.ts';

/**
 * Runs everything on this machine until it is asked to stop, then ends it in reverse order.
 * @returns the exit code
 */
export async function runInstallation(env: Env, parts: Parts): Promise<number> {
  const { stop, force } = listenForStopSignals();
  const stopRequested = stop.aborted ? Promise.resolve() : once(stop, 'abort');
  const progress = new Progress(startSteps(env));
  mkdirSync(env.DATA_DIR, { recursive: true, mode: 0o700 });
  const unlock = lockInstallation(env.DATA_DIR, env.PORT);
  const supervisor = new Supervisor(env.DATA_DIR, progress.note);
  let exitCode = 0;
  try {
    const started = startInstallation({ env, parts, progress, supervisor, signal: stop });
    await Promise.race([started, stopRequested]);
    if (!stop.aborted) progress.note(`ready http://localhost:${env.PORT}`);
    await stopRequested;
  } catch (error) {
    if (!stop.aborted) {
      exitCode = 1;
      progress.note(error instanceof Error ? error.message : String(error));
    }
  }
  force.addEventListener('abort', () => supervisor.kill());
  await supervisor.stop();
  unlock();
  return exitCode;
}
