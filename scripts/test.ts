import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readEnv } from '#config/env.ts';
import { buildWeb } from '#processes/start/build-web.ts';
import { Progress } from '#processes/supervisor/progress.ts';
import { getTemporalCli } from '#processes/temporal/temporal-cli.ts';
import { getChromium } from '#test/harness/find-chromium.ts';
import { getTimeSkippingServer } from '#test/harness/time-skipping-server.ts';

/** `npm test`: gets everything the tests need, runs them all, and ends with one line of counts. */
const env = readEnv();
const { signal } = new AbortController();
const progress = new Progress(4);

// Side by side: the first may have to be built, which takes minutes.
await Promise.all([
  progress.step('Temporal', (report) => getTemporalCli(env.CACHE_DIR, { report, signal })),
  progress.step('time-skipping Temporal', (report) =>
    getTimeSkippingServer(env.CACHE_DIR, { report, signal }),
  ),
  progress.step('web pages', (report) => buildWeb({ report, signal })),
  progress.step('Chromium', async (report) => report(getChromium({ report }))),
]);

const folder = mkdtempSync(join(tmpdir(), 'followthrough-results-'));
const { passed, failed } = await runTests(join(folder, 'results.json'));
rmSync(folder, { recursive: true });

console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 && passed > 0 ? 0 : 1;

/** All at once: started products wait for one another most of the time, and others compute meanwhile. */
async function runTests(results: string): Promise<{ passed: number; failed: number }> {
  const vitest = spawn(
    'node_modules/.bin/vitest',
    [
      'run',
      ...['unit', 'integration', 'e2e'].flatMap((project) => ['--project', project]),
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${results}`,
      '--passWithNoTests',
      ...process.argv.slice(2),
    ],
    { stdio: 'inherit' },
  );
  const [exitCode] = await once(vitest, 'exit');
  return countTests(results, exitCode === 0);
}

/** A run can fail without a failed test: a file that does not load, a set-up that throws. */
function countTests(results: string, isGreen: boolean): { passed: number; failed: number } {
  if (!existsSync(results)) return { passed: 0, failed: 1 };
  const { numPassedTests, numFailedTests } = JSON.parse(readFileSync(results, 'utf8'));
  return { passed: numPassedTests, failed: isGreen ? 0 : Math.max(numFailedTests, 1) };
}
