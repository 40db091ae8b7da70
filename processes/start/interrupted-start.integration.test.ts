import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  removeProduct,
  setUpProduct,
  StartedProduct,
  type ProductSetup,
} from '#test/harness/started-product.ts';
import { waitUntil } from '../machine/wait-until.ts';
import { patienceMs } from '#test/harness/patience.ts';

const standIns = 'test/harness/stand-ins/start.ts';

describe('a first start that is cut short', () => {
  let setup: ProductSetup;
  beforeEach(async () => {
    setup = await setUpProduct();
  });
  afterEach(() => removeProduct(setup));

  async function startUntil(shown: string): Promise<StartedProduct> {
    const product = new StartedProduct(setup, standIns);
    const isShown = () => product.output.includes(shown);
    await waitUntil(isShown, { what: shown, withinMs: patienceMs, everyMs: 10 });
    return product;
  }

  it('leaves no process behind when it is told to stop', async () => {
    const product = await startUntil('] PostgreSQL');
    expect(await product.end('SIGTERM')).toBe(0);
    expect(readdirSync(join(setup.dataDir, 'run'))).toEqual([]);
  });

  it('can be killed anywhere, again and again, and the next start still works', async () => {
    for (const moment of ['] data folder', '] PostgreSQL', '] database schema', '] Temporal']) {
      const product = await startUntil(moment);
      await product.end('SIGKILL');
    }
    const product = new StartedProduct(setup, standIns);
    await product.ready();
    expect(await product.end('SIGTERM')).toBe(0);
  });
});
