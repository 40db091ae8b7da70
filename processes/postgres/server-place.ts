import { chmodSync, cpSync, existsSync, mkdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { PostgresPrograms } from './postgres-programs.ts';
import { canEnter, type ServerAccount } from './server-account.ts';

/** Where root puts what the `postgres` account cannot reach inside, for example, root's home. */
const sharedFolder = '/var/lib/followthrough';

/** @returns a folder that exists and that every account may pass through */
export function sharedPlace(): string {
  mkdirSync(sharedFolder, { recursive: true, mode: 0o755 });
  return sharedFolder;
}

/** Lets other accounts pass through our own folder; what lies inside keeps its own stricter modes. */
export function letThrough(folder: string): void {
  chmodSync(folder, statSync(folder).mode | 0o011);
}

/** @returns the folder of the programs themselves, or a copy of them that the account can reach */
export function reachablePrograms(
  programs: PostgresPrograms,
  account: ServerAccount | undefined,
): string {
  if (!account || canEnter(account, programs.folder)) return programs.folder;
  const copy = join(sharedPlace(), `postgres-programs-${programs.version}`);
  if (!existsSync(copy)) copyAtOnce(programs.folder, copy);
  return copy;
}

/** Two starts may copy at the same time: whoever renames first wins, and both copies are equal. */
function copyAtOnce(from: string, to: string): void {
  const unfinished = `${to}.${process.pid}`;
  cpSync(from, unfinished, { recursive: true, verbatimSymlinks: true });
  try {
    renameSync(unfinished, to);
  } catch (error) {
    rmSync(unfinished, { recursive: true, force: true });
    if (!existsSync(to)) throw error;
  }
}
