import { existsSync, readFileSync } from 'node:fs';
import { outputOf } from './output-of.ts';

/**
 * What tells a process from a later one with the same pid: the moment it started.
 * @returns undefined when there is no such process, or only its zombie
 */
export function processIdentity(pid: number): string | undefined {
  return existsSync('/proc/self/stat') ? fromProc(pid) : outputOf('ps', psArguments(pid));
}

function psArguments(pid: number): string[] {
  return ['-o', 'lstart=', '-p', String(pid)];
}

/** Start time in clock ticks since boot (proc(5), stat field 22), so a set clock changes nothing. */
function fromProc(pid: number): string | undefined {
  let stat: string;
  try {
    stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
  } catch {
    return undefined;
  }
  // Field 2, the name, may hold spaces and parentheses.
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  const [state, startTicks] = [fields[0], fields[19]];
  if (state === 'Z' || state === 'X') return undefined;
  const bootId = readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim();
  return `${bootId} ${startTicks}`;
}
