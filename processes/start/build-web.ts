import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { existsSync, globSync, readFileSync, writeFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import type { Work } from '../machine/work.ts';

const marker = 'web/build/built-from';
const sources = ['web/**/*.*', 'domain/**/*.ts', 'package-lock.json'];

/** Builds the pages unless those in `web/build` were built from exactly these sources. */
export async function buildWeb({ report, signal }: Work): Promise<void> {
  const fingerprint = fingerprintOfSources();
  if (existsSync(marker) && readFileSync(marker, 'utf8') === fingerprint) {
    report('up to date');
    return;
  }
  report('building');
  const build = spawn('npm', ['run', 'build'], { stdio: ['ignore', 'pipe', 'pipe'], signal });
  const ended = once(build, 'close');
  const lines: string[] = [];
  for (const output of [build.stdout, build.stderr]) {
    createInterface({ input: output }).on('line', (line) => {
      lines.push(line);
      if (line.trim() !== '') report(`building: ${line.trim()}`);
    });
  }
  const [exitCode] = await ended;
  if (exitCode !== 0) throw new Error(`npm run build failed:\n${lines.slice(-30).join('\n')}`);
  writeFileSync(marker, fingerprint);
  report('built');
}

function fingerprintOfSources(): string {
  const hash = createHash('sha256');
  const files = globSync(sources, { exclude: ['web/build/**'], withFileTypes: true });
  const paths = files
    .filter((file) => file.isFile())
    .map((file) => `${file.parentPath}/${file.name}`);
  for (const path of paths.toSorted()) hash.update(path).update(readFileSync(path));
  return hash.digest('hex');
}
