import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { commandLineOf } from '../machine/command-line-of.ts';
import { processIdentity } from '../machine/process-identity.ts';
import { stopProcess } from '../machine/stop-process.ts';

/**
 * Makes way for a start when the last postmaster was not stopped by us: one that still serves this
 * cluster is stopped; a lock whose pid meanwhile belongs to a stranger is removed, because PostgreSQL
 * would wait for that stranger for ever. A lock of a dead postmaster stays: PostgreSQL itself must see
 * from it whether backends of it still hold the shared memory.
 */
export async function clearLeftoverPostmaster(clusterFolder: string): Promise<void> {
  const lock = join(clusterFolder, 'postmaster.pid');
  if (!existsSync(lock)) return;
  const pid = Number(readFileSync(lock, 'utf8').split('\n')[0]);
  const identity = processIdentity(pid);
  if (identity === undefined) return;
  if (commandLineOf(pid)?.includes(clusterFolder)) {
    const isGone = () => processIdentity(pid) !== identity;
    await stopProcess(pid, { signal: 'SIGINT', withinMs: 20_000 }, isGone);
  } else {
    rmSync(lock, { force: true });
  }
}
