import type { Report } from '../machine/work.ts';
import { stopProcess } from '../machine/stop-process.ts';
import { childNames, stopPolicies } from './child-name.ts';
import { PidFile } from './pid-file.ts';

/** Stops what a supervisor that was killed itself has left running, so that a start begins clean. */
export async function stopOrphans(dataDir: string, report: Report): Promise<void> {
  for (const name of childNames.toReversed()) {
    const pidFile = new PidFile(dataDir, name);
    const pid = pidFile.living();
    if (pid !== undefined) {
      report(`stopping ${name} (pid ${pid}), left behind by a start that was killed`);
      await stopProcess(pid, stopPolicies[name], () => pidFile.living() === undefined);
    }
    pidFile.remove();
  }
}
