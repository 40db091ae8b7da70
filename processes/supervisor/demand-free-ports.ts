import { describePortHolder } from '../machine/describe-port-holder.ts';
import { isPortFree } from '../machine/is-port-free.ts';

export type PortDemand = {
  /** The variable that sets the port. */
  readonly variable: string;
  readonly port: number;
  readonly host: string;
};

/**
 * Refuses to start on a port that somebody holds.
 * @throws naming each port's holder and the variable to change
 */
export async function demandFreePorts(demands: readonly PortDemand[]): Promise<void> {
  const problems: string[] = [];
  for (const { variable, port, host } of demands) {
    if (await isPortFree(port, host)) continue;
    const holder = describePortHolder(port);
    problems.push(`Port ${port} is held by ${holder}. Stop it, or set ${variable}.`);
  }
  if (problems.length > 0) throw new Error(problems.join('\n'));
}
