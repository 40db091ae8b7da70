import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
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

await progress.step('Temporal', (report) => getTemporalCli(env.CACHE_DIR, { report, signal }));
await progress.step('time-skipping Temporal', (report) =>
  getTimeSkippingServer(env.CACHE_DIR, { report, signal }),
);
await progress.step('Chromium', async (report) => report(getChromium({ report })));
await progress.step('web pages', (report) => buildWeb({ report, signal }));

const folder = mkdtempSync(join(tmpdir(), 'followthrough-results-'));
const results = join(folder, 'results.json');
const vitest = spawn(
  'node_modules/.bin/vitest',
  ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${results}`].concat(
    process.argv.slice(2),
  ),
  { stdio: 'inherit' },
);
const [exitCode] = await once(vitest, 'exit');
const { numPassedTests, numFailedTests } = JSON.parse(readFileSync(results, 'utf8'));
rmSync(folder, { recursive: true });

console.log(`${numPassedTests} passed, ${numFailedTests} failed`);
process.exitCode = exitCode === 0 && numPassedTests > 0 ? 0 : 1;
