import { relative } from 'node:path';
import { importProblem } from './import-problem.ts';
import type { Rule } from './rule.ts';

/** Keeps the folders of the house apart; `borders.ts` is its table. */
export const bordersRule: Rule = {
  create(context) {
    const file = relative(context.cwd, context.filename).replaceAll('\\', '/');

    function check(source: ImportSource | null, typeOnly: boolean) {
      if (typeof source?.value !== 'string') return;
      const message = importProblem({ file, specifier: source.value, typeOnly });
      if (message) context.report({ node: source, message });
    }

    return {
      ImportDeclaration: (node) => check(node.source, node.importKind === 'type'),
      ExportNamedDeclaration: (node) => check(node.source, node.exportKind === 'type'),
      ExportAllDeclaration: (node) => check(node.source, node.exportKind === 'type'),
      ImportExpression: (node) => check(node.source, false),
      TSImportType: (node) => check(node.source, true),
    };
  },
};

interface ImportSource {
  readonly range: [number, number];
  readonly value?: unknown;
}
