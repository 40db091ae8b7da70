import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Work } from '../machine/work.ts';

/**
 * Lets the Temporal SDK download one of its servers, which it does by starting it once.
 * A machine without that network is normal, so not getting it is an answer, not an error.
 * @param folder an empty folder; the program stays in it
 * @returns the program's path, or undefined
 */
export async function downloadThroughSdk(options: {
  server: 'createLocal' | 'createTimeSkipping';
  version: string;
  folder: string;
  work: Work;
}): Promise<string | undefined> {
  const { server, version, folder, work } = options;
  try {
    const { TestWorkflowEnvironment } = await import('@temporalio/testing');
    const executable = { type: 'cached-download', downloadDir: folder, version } as const;
    const environment = await TestWorkflowEnvironment[server]({ server: { executable } });
    await environment.teardown();
  } catch {
    work.report('the SDK could not download it here');
  }
  const downloaded = readdirSync(folder).find((name) => !name.endsWith('.downloading'));
  return downloaded && join(folder, downloaded);
}
