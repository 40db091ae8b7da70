import {
  appendFileSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  writeFileSync,
} from 'node:fs';
import { dirname } from 'node:path';

/** A change of one entry: `value` undefined = it is gone. */
export interface JournalEntry {
  readonly table: string;
  readonly key: string;
  readonly value?: unknown;
}

/**
 * A file of changes, one request a line. What was appended survives `kill -9`: the operating system
 * holds it, and this is no database that must survive a power cut.
 */
export class Journal {
  readonly #path: string;

  constructor(path: string) {
    this.#path = path;
    mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
  }

  append(entries: readonly JournalEntry[]): void {
    appendFileSync(this.#path, `${JSON.stringify(entries)}\n`, { mode: 0o600 });
  }

  /** All changes in order. A last line without its end was never acknowledged, so it is dropped. */
  read(): JournalEntry[] {
    if (!existsSync(this.#path)) return [];
    const lines = readFileSync(this.#path, 'utf8').split('\n');
    lines.pop();
    return lines.flatMap((line): JournalEntry[] => JSON.parse(line));
  }

  /** Replaces the history of changes by what they led to. */
  compact(entries: readonly JournalEntry[]): void {
    const next = `${this.#path}.next`;
    const lines = entries.map((entry) => `${JSON.stringify([entry])}\n`);
    writeFileSync(next, lines.join(''), { mode: 0o600 });
    renameSync(next, this.#path);
  }
}
