import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { stripVTControlCharacters } from 'node:util';
import { fingerprintOf } from '../machine/fingerprint-of.ts';
import { runProgram } from '../machine/run-program.ts';
import type { Work } from '../machine/work.ts';

const marker = 'web/build/built-from';
const sources = ['web/**/*.*', 'domain/**/*.ts', 'package-lock.json'];

/** Builds the pages unless those in `web/build` were built from exactly these sources. */
export async function buildWeb({ report, signal }: Work): Promise<void> {
  const fingerprint = fingerprintOf(sources, { exclude: ['web/build/**'] });
  if (existsSync(marker) && readFileSync(marker, 'utf8') === fingerprint) {
    report('up to date');
    return;
  }
  report('building');
  const { exitCode, lastLines } = await runProgram({
    file: 'npm',
    args: ['run', 'build'],
    signal,
    onLine: (line) => report(`building: ${stripVTControlCharacters(line).trim()}`),
  });
  if (exitCode !== 0) throw new Error(`npm run build failed:\n${lastLines}`);
  writeFileSync(marker, fingerprint);
  report('built');
}
