import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  removeProduct,
  setUpProduct,
  StartedProduct,
  type ProductSetup,
} from '#test/harness/started-product.ts';
import { commandLineOf } from '../machine/command-line-of.ts';
import { processIdentity } from '../machine/process-identity.ts';
import { waitUntil } from '../machine/wait-until.ts';
import { childNames } from '../supervisor/child-name.ts';
import { patienceMs } from '#test/harness/patience.ts';

const standIns = 'test/harness/stand-ins/start.ts';

describe('the supervisor, with real PostgreSQL and Temporal', () => {
  let setup: ProductSetup;
  let product: StartedProduct;
  const isHealthy = () =>
    fetch(`${setup.url}/api/health`)
      .then((response) => response.ok)
      .catch(() => false);
  const pids = () => childNames.map((name) => product.pid(name));

  beforeAll(async () => {
    setup = await setUpProduct();
    product = new StartedProduct(setup, standIns);
    await product.ready();
  });
  afterAll(async () => {
    await product.end('SIGTERM');
    await removeProduct(setup);
  });

  it('says ready exactly once, after every numbered step', () => {
    const lines = product.output.trim().split('\n');
    expect(lines.at(-1)).toBe(`ready ${setup.url}`);
    expect(lines.filter((line) => line.startsWith('ready'))).toHaveLength(1);
    const steps = lines.flatMap((line) => line.match(/^\[(\d)\/9\]/)?.[1] ?? []);
    expect(steps).toEqual(['1', '2', '3', '4', '5', '6', '7', '8', '9']);
  });

  it('keeps each real process in its pid file', () => {
    expect(commandLineOf(product.pid('postgres'))).toContain('bin/postgres');
    expect(commandLineOf(product.pid('temporal'))).toContain('server start-dev');
    expect(commandLineOf(product.pid('server'))).toContain('stand-ins/server.ts');
    expect(commandLineOf(product.pid('worker'))).toContain('stand-ins/worker.ts');
    expect(commandLineOf(product.pid('sandbox'))).toContain('stand-ins/sandbox.ts');
  });

  it('keeps secrets and logs from other accounts', () => {
    const mode = (path: string) => statSync(join(setup.dataDir, path)).mode & 0o777;
    expect(mode('secrets.env')).toBe(0o600);
    expect(mode('logs/server.log')).toBe(0o600);
  });

  it.each(childNames)('heals by itself after kill -9 of %s', async (name) => {
    const killed = product.pid(name);
    process.kill(killed, 'SIGKILL');
    const isBack = async () => product.pid(name) !== killed && (await isHealthy());
    await waitUntil(isBack, { what: `${name} is back`, withinMs: patienceMs });
    await waitUntil(() => product.output.includes(`${name} is back`), {
      what: 'it is announced',
      withinMs: patienceMs,
    });
  });

  it('refuses a second start on the same data folder, naming who holds the port', async () => {
    const second = new StartedProduct(setup, standIns);
    expect(await second.ended()).toBe(1);
    expect(second.output).toContain(`supervisor pid ${product.pid('supervisor')}`);
    expect(second.output).toContain(`held by pid ${product.pid('server')}`);
    expect(await isHealthy()).toBe(true);
  });

  it('refuses a second start on the same port with another data folder, naming the holder', async () => {
    const other = await setUpProduct({ PORT: setup.variables['PORT'] ?? '' });
    const second = new StartedProduct(other, standIns);
    expect(await second.ended()).toBe(1);
    expect(second.output).toContain(`held by pid ${product.pid('server')}`);
    expect(second.output).toContain('set PORT');
    await removeProduct(other);
  });

  it('replaces what a killed supervisor left behind', async () => {
    await product.end('SIGKILL');
    const orphans = pids();
    expect(await isHealthy()).toBe(true);

    product = new StartedProduct(setup, standIns);
    await product.ready();

    expect(orphans.filter((pid) => processIdentity(pid) !== undefined)).toEqual([]);
    expect(await isHealthy()).toBe(true);
  });

  it('leaves no process and no pid file behind when it is stopped', async () => {
    const running = [...pids(), product.pid('supervisor')];

    expect(await product.end('SIGTERM')).toBe(0);

    expect(running.filter((pid) => processIdentity(pid) !== undefined)).toEqual([]);
    expect(readdirSync(join(setup.dataDir, 'run'))).toEqual([]);
    expect(existsSync(join(setup.dataDir, 'postgres', 'postmaster.pid'))).toBe(false);
    const order = [...product.output.matchAll(/:\d\d stopping (\w+)$/gm)].map((match) => match[1]);
    expect(order).toEqual(childNames.toReversed());
  });
});
