import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { signalNames, taskQueues } from '#workflows/contract.ts';
import { type Described, exportedFunctions, factoryMembers, parseSource } from './described.ts';

const root = join(import.meta.dirname, '../..');

/** `docs/reference/temporal.md`: workflows with their messages, and activities, as their comments tell. */
export function temporalPage(): string {
  return [
    '# Workflows and activities',
    `Task queues: ${list(Object.values(taskQueues))}. Signals: ${list(Object.values(signalNames))}.`,
    '## Workflows',
    ...sections('workflows/**/*.workflow.ts', exportedFunctions),
    '## Activities',
    ...sections('activities/**/*.activities.ts', factoryMembers),
  ].join('\n\n');
}

function sections(
  pattern: string,
  describedIn: (source: ReturnType<typeof parseSource>) => Described[],
): string[] {
  return globSync(pattern, { cwd: root })
    .toSorted()
    .flatMap((file) =>
      describedIn(parseSource(file, readFileSync(join(root, file), 'utf8'))).map(
        ({ name, text }) => `### ${name}\n\n${text}\n\nIn \`${file}\`.`,
      ),
    );
}

function list(names: readonly string[]): string {
  return names.map((name) => `\`${name}\``).join(', ');
}
