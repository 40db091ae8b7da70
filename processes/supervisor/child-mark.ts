import { existsSync, readdirSync, readFileSync } from 'node:fs';
import type { ChildName } from './child-name.ts';

const variable = 'FOLLOWTHROUGH_CHILD';

/**
 * An environment variable that says whose child a process is. A supervisor killed in the instant
 * between starting a child and noting its pid leaves one that only this mark can tell.
 */
export const childMark = (dataDir: string, name: ChildName): Record<string, string> => ({
  [variable]: `${name}@${dataDir}`,
});

/** Running processes with that mark whose parent has another; none where there is no /proc. */
export function findMarked(dataDir: string, name: ChildName): number[] {
  if (!existsSync('/proc/self/environ')) return [];
  const mark = `${variable}=${name}@${dataDir}`;
  const pids = readdirSync('/proc').filter((entry) => /^\d+$/.test(entry));
  const marked = new Set(pids.filter((pid) => environmentOf(pid).includes(mark)));
  return [...marked].filter((pid) => !marked.has(parentOf(pid))).map(Number);
}

function environmentOf(pid: string): string[] {
  return readOrEmpty(`/proc/${pid}/environ`).split('\0');
}

/** proc(5): field 4 of stat; the name before it may hold spaces and parentheses. */
function parentOf(pid: string): string {
  const stat = readOrEmpty(`/proc/${pid}/stat`);
  return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1] ?? '';
}

/** Processes end while we look, and others' may not be read. */
function readOrEmpty(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}
