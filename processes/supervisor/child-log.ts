import {
  copyFileSync,
  existsSync,
  mkdirSync,
  openSync,
  readFileSync,
  statSync,
  truncateSync,
} from 'node:fs';
import { join } from 'node:path';
import type { ChildName } from './child-name.ts';

const maxBytes = 10 * 1024 * 1024;

/**
 * `logs/<name>.log`: a child writes straight into it, so its output does not depend on the supervisor
 * being alive. One predecessor is kept as `.log.1`.
 */
export class ChildLog {
  readonly path: string;

  constructor(dataDir: string, name: ChildName) {
    const folder = join(dataDir, 'logs');
    mkdirSync(folder, { recursive: true });
    this.path = join(folder, `${name}.log`);
  }

  /** @returns a descriptor for appending; the caller closes it */
  open(): number {
    return openSync(this.path, 'a', 0o600);
  }

  /** Keeps the file from growing past 10 MB. The child goes on appending to the same, emptied file. */
  cap(): void {
    if (!existsSync(this.path) || statSync(this.path).size <= maxBytes) return;
    copyFileSync(this.path, `${this.path}.1`);
    truncateSync(this.path);
  }

  /** @returns the last lines, indented, for showing why a child ended */
  tail(lines = 8): string {
    if (!existsSync(this.path)) return '';
    const text = readFileSync(this.path, 'utf8').trimEnd();
    return text
      .split('\n')
      .slice(-lines)
      .map((line) => `    ${line}`)
      .join('\n');
  }
}
