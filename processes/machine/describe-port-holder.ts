import { commandLineOf } from './command-line-of.ts';
import { portHolder } from './port-holder.ts';

/** @returns who listens on a port, in words for a person */
export function describePortHolder(port: number): string {
  const pid = portHolder(port);
  if (pid === undefined) return 'a process that cannot be seen from here';
  return `pid ${pid} (${commandLineOf(pid) ?? 'ended meanwhile'})`;
}
