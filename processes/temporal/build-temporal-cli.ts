import { join } from 'node:path';
import { childEnvironment } from '#config/env.ts';
import { outputOf } from '../machine/output-of.ts';
import { runProgram } from '../machine/run-program.ts';
import type { Work } from '../machine/work.ts';

const modulePath = 'github.com/temporalio/cli/cmd/temporal';
/** Counted on a clean build of v1.5.1, so that a person can see how far it is. */
const packagesToCompile = 1300;

/**
 * Builds the CLI from its Go module: about three minutes on two cores, seconds once Go's own cache is
 * warm.
 * @param folder where the program goes
 * @returns the program's path, or undefined when Go is missing or the build failed
 */
export async function buildTemporalCli(options: {
  version: string;
  folder: string;
  work: Work;
}): Promise<string | undefined> {
  const { version, folder } = options;
  const { report, signal } = options.work;
  if (!outputOf('go', ['version'])) {
    report('Go is not installed, so it cannot be built either');
    return undefined;
  }
  report(`building the Temporal CLI ${version} with Go, once: about three minutes`);
  let compiled = 0;
  const { exitCode, lastLines } = await runProgram({
    file: 'go',
    args: ['install', '-v', `${modulePath}@${version}`],
    env: childEnvironment({ GOBIN: folder }),
    signal,
    onLine: (line) => {
      if (line.startsWith('go: ')) report(line.slice('go: '.length));
      else report(`compiled ${++compiled} of about ${packagesToCompile} packages`);
    },
  });
  if (exitCode === 0) return join(folder, 'temporal');
  report(`the Go build failed: ${lastLines}`);
  return undefined;
}
