import { mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readEnv } from './env.ts';
import { ensureSecrets } from './secrets.ts';

describe('ensureSecrets', () => {
  let dataDir = '';
  const warnings: string[] = [];
  const ensure = (more: Record<string, string> = {}) =>
    ensureSecrets(readEnv({ DATA_DIR: dataDir, ...more }), (line) => warnings.push(line));

  beforeEach(() => {
    dataDir = mkdtempSync(join(tmpdir(), 'followthrough-secrets-'));
    warnings.length = 0;
  });
  afterEach(() => rmSync(dataDir, { recursive: true }));

  it('makes them once, warns about the backup, and keeps them', () => {
    const first = ensure();
    const second = ensure();
    expect(second).toEqual(first);
    expect(warnings).toHaveLength(1);
    expect(warnings[0]).toContain('secrets.env');
  });

  it('makes what the environment itself would accept', () => {
    const { APP_SECRET, ENCRYPTION_KEYS } = ensure();
    expect(() => readEnv({ APP_SECRET, ENCRYPTION_KEYS })).not.toThrow();
  });

  it('lets nobody else read the file', () => {
    ensure();
    expect(statSync(join(dataDir, 'secrets.env')).mode & 0o777).toBe(0o600);
  });

  it('prefers the environment without writing it down', () => {
    const APP_SECRET = 'from-the-environment-'.repeat(3);
    expect(ensure({ APP_SECRET }).APP_SECRET).toBe(APP_SECRET);
    expect(readFileSync(join(dataDir, 'secrets.env'), 'utf8')).not.toContain(APP_SECRET);
  });

  it('refuses a damaged file instead of making new secrets', () => {
    writeFileSync(join(dataDir, 'secrets.env'), 'APP_SECRET=\n');
    expect(() => ensure()).toThrow(/damaged/);
  });

  it('refuses to make new secrets beside a database sealed with lost ones', () => {
    mkdirSync(join(dataDir, 'postgres'));
    expect(() => ensure()).toThrow(/Restore it from its backup/);
  });
});
