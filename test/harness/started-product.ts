import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readFileSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { childEnvironment } from '#config/env.ts';
import { waitUntil } from '#processes/machine/wait-until.ts';
import type { ChildName } from '#processes/supervisor/child-name.ts';
import { stopOrphans } from '#processes/supervisor/stop-orphans.ts';
import { ownPort } from './own-port.ts';
import { patienceMs } from './patience.ts';

export type ProductSetup = {
  readonly dataDir: string;
  readonly url: string;
  /** Every variable that keeps this installation apart from others on the machine. */
  readonly variables: Readonly<Record<string, string>>;
};

/** An empty data folder and ports of its own. Remove the folder with `removeProduct`. */
export async function setUpProduct(
  variables: Readonly<Record<string, string>> = {},
): Promise<ProductSetup> {
  const dataDir = mkdtempSync(join(tmpdir(), 'followthrough-product-'));
  const port = await ownPort();
  return {
    dataDir,
    url: `http://localhost:${port}`,
    variables: {
      ENV_FILE: '/dev/null',
      NODE_ENV: 'production',
      DATA_DIR: dataDir,
      PORT: String(port),
      SANDBOX_PORT: String(await ownPort()),
      TEMPORAL_PORT: String(await ownPort()),
      TEMPORAL_UI_PORT: String(await ownPort()),
      ...variables,
    },
  };
}

/** Removes the data folder, and first whatever a failed test has left running on it. */
export async function removeProduct({ dataDir }: ProductSetup): Promise<void> {
  await stopOrphans(dataDir, () => undefined);
  const cluster = join(dataDir, 'postgres');
  if (existsSync(cluster)) rmSync(realpathSync(cluster), { recursive: true });
  rmSync(dataDir, { recursive: true, force: true });
}

/**
 * One run of `npm start`, without npm.
 * @param entry what to run instead of the product's own start
 */
export class StartedProduct {
  readonly setup: ProductSetup;
  readonly #process;
  readonly #exited: Promise<number>;
  output = '';

  constructor(setup: ProductSetup, entry = 'processes/start.ts') {
    this.setup = setup;
    this.#process = spawn(process.execPath, [entry], {
      env: childEnvironment(setup.variables),
      stdio: ['ignore', 'pipe', 'pipe'],
      detached: true,
    });
    for (const stream of [this.#process.stdout, this.#process.stderr]) {
      stream.setEncoding('utf8').on('data', (text: string) => (this.output += text));
    }
    this.#exited = once(this.#process, 'close').then(([code, signal]) =>
      typeof code === 'number' ? code : failedBy(String(signal)),
    );
  }

  /** @throws with all its output when it ends instead, or is not ready in six minutes */
  async ready(): Promise<void> {
    const isReady = () => {
      if (this.#process.exitCode !== null) throw new Error(`It ended:\n${this.output}`);
      return this.output.includes(`ready ${this.setup.url}\n`);
    };
    await waitUntil(isReady, { what: 'the product is ready', withinMs: 2 * patienceMs }).catch(
      (cause: unknown) => {
        throw new Error(`The product is not ready:\n${this.output}`, { cause });
      },
    );
  }

  /** Signals its process group, as a terminal does, and waits for its end. @returns its exit code */
  async end(signal: NodeJS.Signals): Promise<number> {
    const isRunning = this.#process.exitCode === null && this.#process.signalCode === null;
    if (isRunning && this.#process.pid !== undefined) process.kill(-this.#process.pid, signal);
    return this.#exited;
  }

  /** @returns its exit code once it ends by itself */
  ended(): Promise<number> {
    return this.#exited;
  }

  /** The pid in `run/<name>.pid`. */
  pid(name: ChildName | 'supervisor'): number {
    return Number(readFileSync(join(this.setup.dataDir, 'run', `${name}.pid`), 'utf8'));
  }
}

/** As a shell counts it: 128 and the signal, of which only SIGKILL can end the supervisor. */
function failedBy(signal: string): number {
  return signal === 'SIGKILL' ? 137 : 128;
}
