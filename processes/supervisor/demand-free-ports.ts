import { describePortHolder } from '../machine/describe-port-holder.ts';
import { listenFault } from '../machine/is-port-free.ts';

export type PortDemand = {
  /** The variable that sets the port. */
  readonly variable: string;
  readonly port: number;
  readonly host: string;
};

/**
 * Refuses to start on a port that somebody holds, or that two of our own would share.
 * @throws naming each port's holder and the variable to change
 */
export async function demandFreePorts(demands: readonly PortDemand[]): Promise<void> {
  const problems: string[] = [];
  for (const [index, demand] of demands.entries()) {
    const problem = sharedWith(demands.slice(0, index), demand) ?? (await findProblem(demand));
    if (problem !== null) problems.push(problem);
  }
  if (problems.length > 0) throw new Error(problems.join('\n'));
}

function sharedWith(others: readonly PortDemand[], { variable, port }: PortDemand): string | null {
  const other = others.find((each) => each.port === port);
  if (!other) return null;
  return `${other.variable} and ${variable} are both ${port}. Set one of them to another port.`;
}

async function findProblem({ variable, port, host }: PortDemand): Promise<string | null> {
  const fault = await listenFault(port, host);
  if (fault === null) return null;
  if (fault === 'EADDRINUSE') {
    return `Port ${port} is held by ${describePortHolder(port)}. Stop it, or set ${variable}.`;
  }
  return `Nothing can listen on port ${port} of ${host} (${fault}). Set ${variable}, or HOST to an address of this machine.`;
}
