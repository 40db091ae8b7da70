import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { childEnvironment } from '#config/env.ts';
import { waitUntil } from '#processes/machine/wait-until.ts';
import { patienceMs } from './patience.ts';

/** A process of the product beside those its supervisor runs, as on a second machine. */
export class ExtraProcess {
  readonly #process;
  readonly #exited: Promise<unknown>;
  output = '';

  /** @param entry such as `processes/worker.ts` */
  constructor(entry: string, variables: Readonly<Record<string, string>>) {
    this.#process = spawn(process.execPath, [entry], {
      env: childEnvironment(variables),
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    this.#exited = once(this.#process, 'close');
    for (const stream of [this.#process.stdout, this.#process.stderr]) {
      stream.setEncoding('utf8').on('data', (text: string) => (this.output += text));
    }
  }

  /** Waits for its log to say so. */
  async says(words: string): Promise<void> {
    const isSaid = () => this.output.includes(words);
    await waitUntil(isSaid, { what: words, withinMs: patienceMs }).catch((cause: unknown) => {
      throw new Error(`It does not say "${words}":\n${this.output}`, { cause });
    });
  }

  async end(signal: 'SIGTERM' | 'SIGKILL'): Promise<void> {
    this.#process.kill(signal);
    await this.#exited;
  }
}
