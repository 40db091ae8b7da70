import type { Report } from '../machine/work.ts';

type Output = NodeJS.WritableStream & { isTTY?: boolean; columns?: number };

/**
 * Shows the numbered steps of a start: what each does, how far it is, how long it took. On a terminal
 * the line of the running step is rewritten; elsewhere a long step tells of itself every five seconds.
 */
export class Progress {
  readonly #output: Output;
  readonly #steps: number;
  #step = 0;

  constructor(steps: number, output: Output = process.stdout) {
    this.#steps = steps;
    this.#output = output;
  }

  /** Runs one step; the last thing it reports stays as its result. */
  async step<T>(title: string, work: (report: Report) => Promise<T>): Promise<T> {
    const startedAt = performance.now();
    const heading = `[${++this.#step}/${this.#steps}] ${title}`;
    const live = this.#output.isTTY ?? false;
    let latest = '';
    const line = () => {
      const seconds = ((performance.now() - startedAt) / 1000).toFixed(1);
      return `${heading}${latest && `: ${latest}`} (${seconds} s)`;
    };
    const show = () => this.#output.write(live ? `\r\x1b[K${this.#clip(line())}` : `${line()} …\n`);
    const timer = setInterval(show, live ? 250 : 5_000);
    try {
      const result = await work((text) => (latest = text));
      this.#output.write(`${live ? '\r\x1b[K' : ''}${line()}\n`);
      return result;
    } finally {
      clearInterval(timer);
    }
  }

  /** Writes a line between the steps. */
  readonly note = (text: string): void => {
    this.#output.write(`${this.#output.isTTY ? '\r\x1b[K' : ''}${text}\n`);
  };

  #clip(text: string): string {
    return text.slice(0, (this.#output.columns ?? 80) - 1);
  }
}
