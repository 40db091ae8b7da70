import { mkdirSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { outputOf } from '../machine/output-of.ts';
import { programOnPath } from '../machine/program-on-path.ts';
import type { Work } from '../machine/work.ts';
import { buildTemporalCli } from './build-temporal-cli.ts';
import { downloadThroughSdk } from './download-through-sdk.ts';

/** The release we download or build; its server is 1.29. */
const version = 'v1.5.1';
/** The first server on which workflow updates are on by default. */
const oldestServer = { major: 1, minor: 25 };

/**
 * Finds a `temporal` program that can serve, or gets one: from PATH, from our cache, by the SDK's
 * download, by a Go build. The last two take from seconds to a few minutes and fill the cache.
 * @returns the program's path
 * @throws when no way works, saying how to mend it
 */
export async function getTemporalCli(cacheDir: string, work: Work): Promise<string> {
  const found = findTemporalCli(cacheDir);
  if (found) return found;
  const cached = cachedProgram(cacheDir);
  mkdirSync(dirname(cached), { recursive: true });
  const workshop = mkdtempSync(join(dirname(cached), 'unfinished-'));
  try {
    work.report(`downloading the Temporal CLI ${version}`);
    const got =
      (await downloadThroughSdk({ server: 'createLocal', version, folder: workshop, work })) ??
      (await buildTemporalCli({ version, folder: workshop, work }));
    if (got && canServe(got)) {
      renameSync(got, cached);
      return cached;
    }
  } finally {
    rmSync(workshop, { recursive: true, force: true });
  }
  throw new Error(
    'No Temporal server could be had. Install the `temporal` CLI on PATH, or install Go so that it ' +
      'can be built, or set TEMPORAL_ADDRESS to a running cluster.',
  );
}

/** @returns a program that is already here, on PATH or in our cache */
export function findTemporalCli(cacheDir: string): string | undefined {
  const candidates = [programOnPath('temporal'), cachedProgram(cacheDir)];
  return candidates.find((program) => program !== undefined && canServe(program));
}

function cachedProgram(cacheDir: string): string {
  return join(cacheDir, `temporal-cli-${version.slice(1)}`, 'temporal');
}

function canServe(program: string): boolean {
  const server = outputOf(program, ['--version'])?.match(/Server (\d+)\.(\d+)/);
  if (!server) return false;
  const [major, minor] = [Number(server[1]), Number(server[2])];
  return (
    major > oldestServer.major || (major === oldestServer.major && minor >= oldestServer.minor)
  );
}
