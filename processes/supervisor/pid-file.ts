import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { processIdentity } from '../machine/process-identity.ts';

/**
 * `run/<name>.pid` holds the pid of one process of ours and nothing else, for `kill` and for people;
 * `run/<name>.identity` beside it tells that process from a later one with the same pid.
 */
export class PidFile {
  readonly #folder: string;
  readonly #pidFile: string;
  readonly #identityFile: string;

  constructor(dataDir: string, name: string) {
    this.#folder = join(dataDir, 'run');
    this.#pidFile = join(this.#folder, `${name}.pid`);
    this.#identityFile = join(this.#folder, `${name}.identity`);
  }

  write(pid: number): void {
    mkdirSync(this.#folder, { recursive: true });
    writeFileSync(this.#identityFile, processIdentity(pid) ?? '');
    // A reader never sees half a number.
    writeFileSync(`${this.#pidFile}.unfinished`, `${pid}\n`);
    renameSync(`${this.#pidFile}.unfinished`, this.#pidFile);
  }

  /** @returns the pid if that very process still runs */
  living(): number | undefined {
    if (!existsSync(this.#pidFile) || !existsSync(this.#identityFile)) return undefined;
    const pid = Number(readFileSync(this.#pidFile, 'utf8'));
    const identity = readFileSync(this.#identityFile, 'utf8');
    return identity !== '' && processIdentity(pid) === identity ? pid : undefined;
  }

  remove(): void {
    rmSync(this.#pidFile, { force: true });
    rmSync(this.#identityFile, { force: true });
  }
}
