import { spawnSync } from 'node:child_process';

/**
 * Asks a program something short, such as its version.
 * @param program found on PATH, or a path
 * @returns what it printed, or undefined when it is missing or fails
 */
export function outputOf(program: string, args: readonly string[]): string | undefined {
  const result = spawnSync(program, args, { encoding: 'utf8', timeout: 20_000 });
  return result.status === 0 ? `${result.stdout}${result.stderr}`.trim() : undefined;
}
