import { existsSync, readFileSync } from 'node:fs';
import { runNpm } from './run-npm.mjs';

/**
 * Installs the dependencies unless exactly those of the lock file are there. `npm install`, because
 * `npm ci` refuses a lock made where the registry serves only some platforms' optional packages.
 */
export async function installDependencies() {
  if (isInstalled()) return;
  await runNpm('installing dependencies', ['install', '--no-audit', '--no-fund']);
}

/** npm writes what it has installed into a lock file of the same form. */
function isInstalled() {
  const wanted = readPackages('package-lock.json');
  const present = readPackages('node_modules/.package-lock.json');
  return Object.entries(wanted).every(([path, { version, optional, devOptional }]) => {
    return path === '' || optional || devOptional || present[path]?.version === version;
  });
}

function readPackages(file) {
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')).packages : {};
}
