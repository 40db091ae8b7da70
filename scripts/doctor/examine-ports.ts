import type { Env } from '#config/env.ts';
import { describePortHolder } from '#processes/machine/describe-port-holder.ts';
import { isPortFree } from '#processes/machine/is-port-free.ts';
import { portHolder } from '#processes/machine/port-holder.ts';
import { portDemands } from '#processes/start/port-demands.ts';
import { childNames } from '#processes/supervisor/child-name.ts';
import { PidFile } from '#processes/supervisor/pid-file.ts';
import { ill, well, type Finding } from './finding.ts';

/** The ports `npm start` will listen on: free, or held by this very installation. */
export function examinePorts(env: Env): Promise<Finding[]> {
  const ours = new Set(childNames.map((name) => new PidFile(env.DATA_DIR, name).living()));
  return Promise.all(
    portDemands(env).map(async ({ variable, port, host }) => {
      const what = `port ${port}`;
      if (await isPortFree(port, host)) return well(what, `free, for ${variable}`);
      const holder = portHolder(port);
      if (holder !== undefined && ours.has(holder)) return well(what, `ours, ${variable}`);
      const detail = `held by ${describePortHolder(port)}`;
      return ill(what, detail, `Stop it, or set ${variable} to another port.`);
    }),
  );
}
