import { existsSync, rmSync, writeFileSync } from 'node:fs';

/**
 * The development server lays out its database file only when it makes it: killed in the middle, it
 * would never start on that file again. So until the first start has succeeded the file is expendable.
 */
export class FirstStart {
  readonly #databaseFile: string;
  readonly #marker: string;

  constructor(databaseFile: string) {
    this.#databaseFile = databaseFile;
    this.#marker = `${databaseFile}.unfinished`;
  }

  /** Before every start: clears away what an interrupted first one has left. */
  prepare(): void {
    if (existsSync(this.#marker)) {
      for (const suffix of ['', '-wal', '-shm', '-journal']) {
        rmSync(`${this.#databaseFile}${suffix}`, { force: true });
      }
    } else if (!existsSync(this.#databaseFile)) {
      writeFileSync(this.#marker, '');
    }
  }

  /** From now on the file is kept whatever happens. */
  succeeded(): void {
    rmSync(this.#marker, { force: true });
  }
}
