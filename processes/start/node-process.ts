import { childEnvironment } from '#config/env.ts';
import type { ChildCommand } from '../supervisor/child-plan.ts';

/**
 * Runs one of our own entry files in this Node.
 * @param watch starts it again whenever one of its sources changes
 */
export function nodeProcess(
  entry: string,
  resolved: Readonly<Record<string, string>>,
  watch: boolean,
): ChildCommand {
  return {
    file: process.execPath,
    args: [...(watch ? ['--watch'] : []), entry],
    env: childEnvironment(resolved),
  };
}
