import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readEnv } from '#config/env.ts';
import { freePort } from '../machine/free-port.ts';
import { giveSandboxPort, withGivenSandboxPort } from './sandbox-port.ts';

describe('the port of the Sandbox', () => {
  let DATA_DIR: string;
  let port: number;
  beforeEach(async () => {
    DATA_DIR = mkdtempSync(join(tmpdir(), 'sandbox-port-'));
    port = await freePort();
  });
  afterEach(() => rmSync(DATA_DIR, { recursive: true }));

  const env = (more: Record<string, string> = {}) =>
    readEnv({ DATA_DIR, PORT: String(port), ...more });

  it('is found by others where the start gave it', async () => {
    const given = await giveSandboxPort(env({ TEMPORAL_UI_PORT: String(port + 1) }));
    expect(given.SANDBOX_PORT).not.toBe(port + 1);
    expect(withGivenSandboxPort(env()).SANDBOX_PORT).toBe(given.SANDBOX_PORT);
  });

  it('is not beside the server when somebody is there already', async () => {
    const stranger = createServer().listen(0, '127.0.0.1');
    await once(stranger, 'listening');
    const address = stranger.address();
    const taken = typeof address === 'object' && address ? address.port : 0;
    const beside = env({ PORT: String(taken - 1) });
    expect((await giveSandboxPort(beside)).SANDBOX_PORT).not.toBe(taken);
    stranger.close();
  });

  it('is the chosen one, whoever is there', async () => {
    const chosen = env({ SANDBOX_PORT: String(port), PORT: String(port + 2) });
    expect((await giveSandboxPort(chosen)).SANDBOX_PORT).toBe(port);
    expect(withGivenSandboxPort(chosen).SANDBOX_PORT).toBe(port);
  });
});
