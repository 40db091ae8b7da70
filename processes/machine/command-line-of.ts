import { existsSync, readFileSync } from 'node:fs';
import { outputOf } from './output-of.ts';

/** @returns how a process was called, or undefined when there is no such process */
export function commandLineOf(pid: number): string | undefined {
  if (!existsSync('/proc/self/cmdline')) {
    return outputOf('ps', ['-o', 'command=', '-p', String(pid)]);
  }
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ').trim() || undefined;
  } catch {
    return undefined;
  }
}
