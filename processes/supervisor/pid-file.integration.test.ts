import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { PidFile } from './pid-file.ts';

describe('PidFile', () => {
  let dataDir = '';
  beforeEach(() => {
    dataDir = mkdtempSync(join(tmpdir(), 'followthrough-pid-'));
  });
  afterEach(() => rmSync(dataDir, { recursive: true }));

  it('holds the pid and nothing else', () => {
    new PidFile(dataDir, 'worker').write(process.pid);
    expect(readFileSync(join(dataDir, 'run/worker.pid'), 'utf8')).toBe(`${process.pid}\n`);
  });

  it('knows a process that runs', () => {
    const pidFile = new PidFile(dataDir, 'worker');
    pidFile.write(process.pid);
    expect(pidFile.living()).toBe(process.pid);
  });

  it('knows that a process has ended', async () => {
    const child = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1e6)']);
    const pidFile = new PidFile(dataDir, 'worker');
    pidFile.write(child.pid ?? 0);
    child.kill('SIGKILL');
    await once(child, 'exit');
    expect(pidFile.living()).toBeUndefined();
  });

  it('does not take another process for ours that got the same pid later', () => {
    const pidFile = new PidFile(dataDir, 'worker');
    pidFile.write(process.pid);
    writeFileSync(join(dataDir, 'run/worker.identity'), 'an earlier start');
    expect(pidFile.living()).toBeUndefined();
  });

  it('knows of nothing where nothing was written', () => {
    expect(new PidFile(dataDir, 'worker').living()).toBeUndefined();
  });
});
