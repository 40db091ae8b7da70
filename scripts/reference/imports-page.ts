import { importsOf } from '../source/imports-of.ts';
import { repositoryFiles, textOf } from '../source/repository-files.ts';

/** `docs/reference/imports.md`: which folder really imports which, counted from the code. */
export function importsPage(): string {
  const values = new Set<string>();
  const types = new Set<string>();
  for (const file of repositoryFiles.filter(isProduct)) {
    for (const { specifier, typeOnly } of importsOf(file, textOf(file))) {
      if (!specifier.startsWith('#')) continue;
      const edge = [topFolder(file), topFolder(specifier.slice(1))] as const;
      if (edge[0] !== edge[1]) (typeOnly ? types : values).add(edge.join(' '));
    }
  }
  const lines = [
    ...[...values].map((edge) => `  ${edge.replace(' ', ' --> ')}`),
    ...[...types].filter((edge) => !values.has(edge)).map((e) => `  ${e.replace(' ', ' -.-> ')}`),
  ].toSorted();
  return [
    '# Imports between folders',
    'A dotted line carries types only. `processes`, which puts everything together, is left out.',
    ['```mermaid', 'flowchart TD', ...lines, '```'].join('\n'),
  ].join('\n\n');
}

/** The folders that have borders; tests may reach everything and would only blur the picture. */
function isProduct(file: string): boolean {
  return /^[a-z]+\/.*\.tsx?$/.test(file) && !/^(processes|scripts|test)\/|\.test\.tsx?$/.test(file);
}

function topFolder(path: string): string {
  return path.slice(0, path.indexOf('/'));
}
