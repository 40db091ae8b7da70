import { outputOf } from './output-of.ts';

/** @returns the absolute path of the first of these programs that PATH knows */
export function programOnPath(...names: readonly string[]): string | undefined {
  for (const name of names) {
    const path = outputOf('sh', ['-c', 'command -v -- "$1"', 'sh', name]);
    if (path?.startsWith('/')) return path;
  }
  return undefined;
}
