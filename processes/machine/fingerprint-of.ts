import { createHash } from 'node:crypto';
import { globSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

const repository = fileURLToPath(new URL('../..', import.meta.url));

/**
 * Names and contents of files as one word: what was made from them is up to date while it is the same.
 * @param patterns globs of the files
 * @param options.folder where the patterns begin; the repository when left out
 * @param options.exclude globs of files that do not count
 */
export function fingerprintOf(
  patterns: readonly string[],
  { folder = repository, exclude = [] }: { folder?: string; exclude?: readonly string[] } = {},
): string {
  const hash = createHash('sha256');
  const paths = globSync(patterns, { cwd: folder, exclude, withFileTypes: true })
    .filter((file) => file.isFile())
    .map((file) => join(file.parentPath, file.name));
  for (const path of paths.toSorted())
    hash.update(relative(folder, path)).update(readFileSync(path));
  return hash.digest('hex');
}
