import { signalNames, taskQueues } from '#workflows/contract.ts';
import {
  exportedFunctions,
  factoryMembers,
  parseSource,
  type Described,
} from '../source/described.ts';
import { repositoryFiles, textOf } from '../source/repository-files.ts';

/** `docs/reference/workflows.md`: workflows with their messages, and activities, as their comments tell. */
export function workflowsPage(): string {
  return [
    '# Workflows and activities',
    `Task queues: ${list(Object.values(taskQueues))}. Signals: ${list(Object.values(signalNames))}.`,
    '## Workflows',
    ...sections('.workflow.ts', exportedFunctions),
    '## Activities',
    ...sections('.activities.ts', factoryMembers),
  ].join('\n\n');
}

type Reader = (source: ReturnType<typeof parseSource>) => Described[];

function sections(ending: string, describedIn: Reader): string[] {
  return repositoryFiles
    .filter((file) => file.endsWith(ending))
    .flatMap((file) =>
      describedIn(parseSource(file, textOf(file))).map(
        ({ name, text }) => `### ${name}\n\n${text}\n\nIn \`${file}\`.`,
      ),
    );
}

function list(names: readonly string[]): string {
  return names.map((name) => `\`${name}\``).join(', ');
}
