import { posix } from 'node:path';
import { borders, fileBorders } from './borders.ts';

export interface ImportUse {
  /** Path of the importing file, relative to the repository root, with forward slashes. */
  readonly file: string;
  readonly specifier: string;
  /** True for `import type` and `export type`, which leave nothing behind at run time. */
  readonly typeOnly: boolean;
}

/** Says which border an import crosses, or `undefined` when the house allows it. */
export function importProblem({ file, specifier, typeOnly }: ImportUse): string | undefined {
  const folder = topFolder(file);
  if (specifier.startsWith('.')) return escapeProblem(file, specifier, folder);
  // Tests stand beside the code they prove and may reach everything, like test/ itself.
  const border = /\.test\.tsx?$/.test(file) ? undefined : borders[folder];
  if (!border || specifier.startsWith(`#${folder}/`)) return undefined;

  const values = [...border.values, ...(fileBorders[file]?.values ?? [])];
  if (values.some((entry) => covers(entry, specifier))) return undefined;
  const types = [...border.types, ...(fileBorders[file]?.types ?? [])];
  const isType = types.some((entry) => covers(entry, specifier));
  if (isType && typeOnly) return undefined;
  return isType
    ? `${folder}/ may import only types from '${specifier}'.`
    : `${folder}/ may not import '${specifier}'.`;
}

function escapeProblem(file: string, specifier: string, folder: string): string | undefined {
  const target = posix.join(posix.dirname(file), specifier);
  if (topFolder(target) === folder || !(folder in borders)) return undefined;
  return `'${specifier}' leaves ${folder}/: import it as '#${target}'.`;
}

function topFolder(file: string): string {
  const end = file.indexOf('/');
  return end === -1 ? '' : file.slice(0, end);
}

function covers(entry: string, specifier: string): boolean {
  if (specifier === entry) return true;
  return specifier.startsWith(/[/:]$/.test(entry) ? entry : `${entry}/`);
}
