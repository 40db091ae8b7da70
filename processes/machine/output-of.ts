import { spawnSync } from 'node:child_process';
import { stripVTControlCharacters } from 'node:util';

/**
 * Asks a program something short, such as its version.
 * @param program found on PATH, or a path
 * @returns what it printed, or undefined when it is missing or fails
 */
export function outputOf(program: string, args: readonly string[]): string | undefined {
  const result = spawnSync(program, args, { encoding: 'utf8', timeout: 20_000 });
  if (result.status !== 0) return undefined;
  return stripVTControlCharacters(`${result.stdout}${result.stderr}`).trim();
}
