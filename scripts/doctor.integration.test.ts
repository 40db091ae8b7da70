import { spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { childEnvironment } from '#config/env.ts';
import { removeProduct, setUpProduct, type ProductSetup } from '#test/harness/started-product.ts';

describe('npm run doctor', () => {
  let setup: ProductSetup;
  let stranger: Server;
  const examine = (variables: Record<string, string> = {}) => {
    const env = childEnvironment({ ...setup.variables, ...variables });
    const run = spawnSync(process.execPath, ['scripts/doctor.ts'], { env, encoding: 'utf8' });
    return { exitCode: run.status, report: run.stdout };
  };

  beforeAll(async () => {
    setup = await setUpProduct();
    stranger = createServer().listen(0, '127.0.0.1');
    await once(stranger, 'listening');
  });
  afterAll(async () => {
    stranger.close();
    await removeProduct(setup);
  });

  it('finds nothing wrong with a machine that can run the product', () => {
    const { exitCode, report } = examine();
    expect(report).toContain('Everything is well.');
    expect(exitCode).toBe(0);
  });

  it('names every bad variable and where to correct it', () => {
    const { exitCode, report } = examine({ LOG_LEVEL: 'loud', SANDBOX: 'perhaps' });
    expect(report).toMatch(/WRONG.*SANDBOX must be[^]*\.env[^]*WRONG.*LOG_LEVEL must be/);
    expect(exitCode).toBe(1);
  });

  it('says who holds a port', () => {
    const address = stranger.address();
    const port = typeof address === 'object' && address ? address.port : 0;
    const { exitCode, report } = examine({ PORT: String(port) });
    expect(report).toContain(`port ${port}: held by pid ${process.pid}`);
    expect(exitCode).toBe(1);
  });

  it('says that database and Temporal cannot be reached, without the password', () => {
    const { report } = examine({
      DATABASE_URL: 'postgres://owner:hunter2@127.0.0.1:9/db',
      TEMPORAL_ADDRESS: '127.0.0.1:9',
    });
    expect(report).toContain('PostgreSQL: 127.0.0.1:9 does not answer');
    expect(report).toContain('Temporal: 127.0.0.1:9 does not answer');
    expect(report).not.toContain('hunter2');
  });

  it('asks for the backup of lost secrets', () => {
    mkdirSync(join(setup.dataDir, 'postgres'));
    const { exitCode, report } = examine();
    expect(report).toContain('Restore it from your backup.');
    expect(exitCode).toBe(1);
  });
});
