import { spawn, type ChildProcess } from 'node:child_process';
import { closeSync } from 'node:fs';
import { setTimeout as delay } from 'node:timers/promises';
import { childEnvironment } from '#config/env.ts';
import type { Report } from '../machine/work.ts';
import { stopProcess, sweepGroup } from '../machine/stop-process.ts';
import { waitUntil } from '../machine/wait-until.ts';
import { childMark } from './child-mark.ts';
import { ChildLog } from './child-log.ts';
import { stopPolicies } from './child-name.ts';
import type { ChildPlan } from './child-plan.ts';
import { PidFile } from './pid-file.ts';
import { restartDelayMs } from './restart-delay.ts';

/** A child that ran this long counts as healthy again: its next end is a first failure. */
const healthyAfterMs = 30_000;
const capLogEveryMs = 30_000;
const askReadyEveryMs = 250;
/** One that ends at once each time is not back, even if it needs nothing to be ready. */
const steadyAfterMs = 1_000;

/** One child process that is started again whenever it ends, until it is told to stop. */
export class SupervisedChild {
  readonly #plan: ChildPlan;
  readonly #pidFile: PidFile;
  readonly #log: ChildLog;
  readonly #announce: Report;
  readonly #mark: Record<string, string>;
  readonly #stopping = new AbortController();
  #process: ChildProcess | undefined;
  #running: Promise<void> | undefined;

  constructor(plan: ChildPlan, dataDir: string, announce: Report) {
    this.#plan = plan;
    this.#pidFile = new PidFile(dataDir, plan.name);
    this.#log = new ChildLog(dataDir, plan.name);
    this.#mark = childMark(dataDir, plan.name);
    this.#announce = announce;
  }

  /**
   * Resolves when the child is ready for the first time.
   * @throws when it is not ready in its time, with the end of its log
   */
  async start(): Promise<void> {
    const { name, isReady, readyWithinMs } = this.#plan;
    this.#running = this.#keepRunning();
    try {
      await waitUntil(isReady, {
        what: `${name} is ready`,
        withinMs: readyWithinMs,
        everyMs: askReadyEveryMs,
        signal: this.#stopping.signal,
      });
    } catch (error) {
      throw new Error(`${name} did not start. ${this.#log.path} ends:\n${this.#log.tail()}`, {
        cause: error,
      });
    }
  }

  /** Asks it to end and waits until it has; a child that does not end in its time is killed. */
  async stop(): Promise<void> {
    this.#stopping.abort();
    const child = this.#process;
    if (child?.pid !== undefined) {
      const isGone = () => child.exitCode !== null || child.signalCode !== null;
      await stopProcess(child.pid, stopPolicies[this.#plan.name], isGone);
    }
    await this.#running;
    this.#pidFile.remove();
  }

  /** Ends it at once, for a person who does not want to wait. */
  kill(): void {
    this.#process?.kill('SIGKILL');
  }

  async #keepRunning(): Promise<void> {
    const { signal } = this.#stopping;
    let failures = 0;
    while (!signal.aborted) {
      const startedAt = performance.now();
      const ending = await this.#runOnce(failures > 0).catch(String);
      if (signal.aborted) return;
      failures = performance.now() - startedAt > healthyAfterMs ? 1 : failures + 1;
      const delayMs = restartDelayMs(failures);
      this.#announce(
        `${this.#plan.name} ended (${ending}), starting it again in ${delayMs / 1000} s; ` +
          `its last words are in ${this.#log.path}`,
      );
      await delay(delayMs, undefined, { signal }).catch(() => undefined);
    }
  }

  /** @returns how it ended, in words */
  async #runOnce(isRestart: boolean): Promise<string> {
    await this.#plan.prepare?.();
    if (this.#stopping.signal.aborted) return 'not started';
    const child = this.#spawn();
    const watch = new AbortController();
    const ended = new Promise<string>((resolve) => {
      child.once('error', (error) => resolve(error.message));
      child.once('exit', (code, signal) => resolve(signal ?? `exit code ${code}`));
    });
    const capping = setInterval(() => this.#log.cap(), capLogEveryMs);
    if (isRestart) void this.#announceRecovery(watch.signal);
    const ending = await ended;
    watch.abort();
    clearInterval(capping);
    if (child.pid !== undefined) sweepGroup(child.pid);
    return ending;
  }

  /** In a process group of its own, so that Ctrl-C reaches the supervisor alone and order is kept. */
  #spawn(): ChildProcess {
    const { command, visible } = this.#plan;
    const log = this.#log.open();
    const output = visible ? 'inherit' : log;
    this.#process = spawn(command.file, command.args, {
      ...command.account,
      env: { ...(command.env ?? childEnvironment({})), ...this.#mark },
      detached: true,
      stdio: ['ignore', output, output],
    });
    closeSync(log);
    if (this.#process.pid !== undefined) this.#writePidFile(this.#process.pid);
    return this.#process;
  }

  /** A full disk must not turn a running child into one that nobody watches. */
  #writePidFile(pid: number): void {
    try {
      this.#pidFile.write(pid);
    } catch (error) {
      this.#announce(`no pid file for ${this.#plan.name} (pid ${pid}): ${String(error)}`);
    }
  }

  async #announceRecovery(signal: AbortSignal): Promise<void> {
    const { name, isReady } = this.#plan;
    try {
      await delay(steadyAfterMs, undefined, { signal });
      await waitUntil(isReady, {
        what: `${name} is back`,
        withinMs: Infinity,
        everyMs: askReadyEveryMs,
        signal,
      });
      this.#announce(`${name} is back`);
    } catch {
      // It ended again; that is announced by its own line.
    }
  }
}
