import type { Report } from '../machine/work.ts';

type Output = NodeJS.WritableStream & { isTTY?: boolean; columns?: number };

const eraseLine = '\r\x1b[K';

/**
 * Shows the numbered steps of a start: what each does, how far it is, how long it took. On a terminal
 * the line of the running step is rewritten; elsewhere a long step tells of itself every five seconds.
 */
export class Progress {
  readonly #output: Output;
  readonly #steps: number;
  #step = 0;
  #hasLiveLine = false;

  constructor(steps: number, output: Output = process.stdout) {
    this.#steps = steps;
    this.#output = output;
  }

  /** Runs one step; the last thing it reports stays as its result. */
  async step<T>(title: string, work: (report: Report) => Promise<T>): Promise<T> {
    const startedAt = performance.now();
    const heading = `[${++this.#step}/${this.#steps}] ${title}`;
    let latest = '';
    const line = () => {
      const seconds = ((performance.now() - startedAt) / 1000).toFixed(1);
      return `${heading}${latest && `: ${latest}`} (${seconds} s)`;
    };
    const isTerminal = this.#output.isTTY ?? false;
    const timer = isTerminal
      ? setInterval(() => this.#rewrite(line()), 250)
      : setInterval(() => this.note(`${line()} …`), 5_000);
    try {
      const result = await work((text) => (latest = text));
      this.note(line());
      return result;
    } finally {
      clearInterval(timer);
    }
  }

  /** Writes a whole line, in front of the one that is being rewritten. */
  readonly note = (text: string): void => {
    this.#output.write(`${this.#hasLiveLine ? eraseLine : ''}${text}\n`);
    this.#hasLiveLine = false;
  };

  #rewrite(line: string): void {
    this.#output.write(`${eraseLine}${line.slice(0, (this.#output.columns ?? 80) - 1)}`);
    this.#hasLiveLine = true;
  }
}
