import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { clearLeftoverPostmaster } from './clear-leftover-postmaster.ts';

describe('clearLeftoverPostmaster', () => {
  let cluster = '';
  const lock = () => join(cluster, 'postmaster.pid');
  const sleeper = (...args: string[]) =>
    spawn(process.execPath, ['-e', 'setInterval(() => {}, 1e6)', ...args], { detached: true });

  beforeEach(() => {
    cluster = mkdtempSync(join(tmpdir(), 'followthrough-lock-'));
  });
  afterEach(() => rmSync(cluster, { recursive: true }));

  it('stops a postmaster that still serves this cluster', async () => {
    const postmaster = sleeper('--', '-D', cluster);
    const ended = once(postmaster, 'exit');
    writeFileSync(lock(), `${postmaster.pid}\n${cluster}\n`);
    await clearLeftoverPostmaster(cluster);
    expect(await ended).toEqual([null, 'SIGINT']);
  });

  it('leaves a stranger alone who got the pid, and removes the lock that names him', async () => {
    const stranger = sleeper();
    writeFileSync(lock(), `${stranger.pid}\n${cluster}\n`);
    await clearLeftoverPostmaster(cluster);
    expect(stranger.exitCode).toBeNull();
    expect(stranger.signalCode).toBeNull();
    expect(existsSync(lock())).toBe(false);
    stranger.kill('SIGKILL');
    await once(stranger, 'exit');
  });

  it('leaves the lock of a dead postmaster for PostgreSQL to judge', async () => {
    const dead = sleeper();
    dead.kill('SIGKILL');
    await once(dead, 'exit');
    writeFileSync(lock(), `${dead.pid}\n${cluster}\n`);
    await clearLeftoverPostmaster(cluster);
    expect(existsSync(lock())).toBe(true);
  });
});
