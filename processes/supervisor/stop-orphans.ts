import type { Report } from '../machine/work.ts';
import { processIdentity } from '../machine/process-identity.ts';
import { stopProcess } from '../machine/stop-process.ts';
import { findMarked } from './child-mark.ts';
import { childNames, stopPolicies } from './child-name.ts';
import { PidFile } from './pid-file.ts';

/** Stops what a supervisor that was killed itself has left running, so that a start begins clean. */
export async function stopOrphans(dataDir: string, report: Report): Promise<void> {
  for (const name of childNames.toReversed()) {
    const pidFile = new PidFile(dataDir, name);
    const noted = pidFile.living();
    const left = new Set([...(noted === undefined ? [] : [noted]), ...findMarked(dataDir, name)]);
    for (const pid of left) {
      report(`stopping ${name} (pid ${pid}), left behind by a start that was killed`);
      const identity = processIdentity(pid);
      await stopProcess(pid, stopPolicies[name], () => processIdentity(pid) !== identity);
    }
    pidFile.remove();
  }
}
