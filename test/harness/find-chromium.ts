import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { readEnv } from '#config/env.ts';
import { programOnPath } from '#processes/machine/program-on-path.ts';
import type { Work } from '#processes/machine/work.ts';

const names = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome'];
const macApplications = [
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

/** @returns the path of a Chromium on this machine: CHROMIUM_PATH, or one in a usual place */
export function findChromium(): string | undefined {
  return (
    readEnv().CHROMIUM_PATH ??
    programOnPath(...names) ??
    macApplications.find((path) => existsSync(path))
  );
}

/**
 * Finds a Chromium, or installs Debian's when we are root.
 * @throws saying what to install
 */
export function getChromium({ report }: Pick<Work, 'report'>): string {
  const found = findChromium();
  if (found !== undefined) return found;
  if (process.getuid?.() === 0 && programOnPath('apt-get')) {
    report('installing Debian’s chromium');
    installWithApt();
    const installed = findChromium();
    if (installed !== undefined) return installed;
  }
  throw new Error('The browser tests need a Chromium: install it, or set CHROMIUM_PATH.');
}

function installWithApt(): void {
  const commands = [['update'], ['install', '--yes', '--no-install-recommends', 'chromium']];
  for (const args of commands) {
    const result = spawnSync('apt-get', ['-qq', ...args], { encoding: 'utf8' });
    if (result.status !== 0) throw new Error(`apt-get ${args.join(' ')}: ${result.stderr}`);
  }
}
