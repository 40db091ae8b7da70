import { describe, expect, it } from 'vitest';
import { readEnv, readRuntimeEnv } from './env.ts';

const key = `k1:${Buffer.alloc(32).toString('base64')}`;

describe('readEnv', () => {
  it('needs nothing set', () => {
    expect(readEnv({})).toMatchObject({
      PORT: 3000,
      APP_URL: 'http://localhost:3000',
      SANDBOX: 'on',
      SANDBOX_PORT: 3001,
      TEMPORAL_UI_URL: 'http://localhost:8233',
    });
  });

  it('lets defaults follow the variables they depend on', () => {
    const env = readEnv({ PORT: '4000', TEMPORAL_UI_PORT: '9000', XDG_CACHE_HOME: '/cache' });
    expect(env).toMatchObject({
      APP_URL: 'http://localhost:4000',
      SANDBOX_PORT: 4001,
      TEMPORAL_UI_URL: 'http://localhost:9000',
      CACHE_DIR: '/cache/followthrough',
    });
  });

  it('takes an empty value for not set', () => {
    expect(readEnv({ PORT: '', SMTP_URL: '' }).PORT).toBe(3000);
  });

  it.each([
    [{ GOOGLE_CLIENT_ID: 'client' }, 'off'],
    [{ GOOGLE_BASE_URL: 'http://127.0.0.1:9' }, 'off'],
    [{ SANDBOX: 'off' }, 'off'],
    [{ GOOGLE_CLIENT_ID: 'client', SANDBOX: 'on' }, 'on'],
  ])('with %o the Sandbox is %s', (source, expected) => {
    expect(readEnv(source).SANDBOX).toBe(expected);
  });

  it.each([
    ['PORT', 'abc', 'PORT must be a port number from 1 to 65535, but it is "abc".'],
    ['PORT', '70000', 'PORT must be a port number from 1 to 65535, but it is "70000".'],
    ['APP_URL', 'ftp://x', 'APP_URL must be an http or https URL, but it is "ftp://x".'],
    ['TEMPORAL_ADDRESS', 'http://a:1', 'TEMPORAL_ADDRESS must be host:port without a scheme'],
    ['LOG_LEVEL', 'loud', 'LOG_LEVEL must be trace, debug, info, warn, error or fatal'],
    ['SANDBOX', 'yes', 'SANDBOX must be on or off, but it is "yes".'],
  ])('says of %s=%s what was expected and what came', (name, value, message) => {
    expect(() => readEnv({ [name]: value })).toThrow(message);
  });

  it('names every bad variable at once', () => {
    expect(() => readEnv({ PORT: '0', SANDBOX: 'x' })).toThrow(/^PORT .*\nSANDBOX .*$/);
  });

  it.each(['APP_SECRET', 'ENCRYPTION_KEYS', 'DATABASE_URL', 'SMTP_URL'])(
    'never prints the value of %s',
    (name) => {
      const read = () => readEnv({ [name]: 'hunter2' });
      expect(read).toThrow(name);
      expect(read).not.toThrow(/hunter2/);
    },
  );

  it('takes address and namespace from the Temporal profile that is named, below the variables', () => {
    const profile = {
      TEMPORAL_CONFIG_FILE: 'temporal-config/temporal.toml',
      TEMPORAL_PROFILE: 'cloud',
    };
    expect(readEnv(profile)).toMatchObject({
      TEMPORAL_ADDRESS: 'followthrough.account.tmprl.cloud:7233',
      TEMPORAL_NAMESPACE: 'followthrough.account',
    });
    expect(readEnv({ ...profile, TEMPORAL_NAMESPACE: 'mine' })).toMatchObject({
      TEMPORAL_ADDRESS: 'followthrough.account.tmprl.cloud:7233',
      TEMPORAL_NAMESPACE: 'mine',
    });
  });

  it.each([
    [
      { TEMPORAL_CONFIG_FILE: 'temporal-config/temporal.toml', TEMPORAL_PROFILE: 'clowd' },
      'TEMPORAL_PROFILE must be a profile of that file, but it is "clowd".',
    ],
    [
      { TEMPORAL_CONFIG_FILE: '/nowhere.toml' },
      'TEMPORAL_CONFIG_FILE must be a TOML file that can be read, but it is "/nowhere.toml".',
    ],
    [{ TEMPORAL_CONFIG_FILE: 'package.json' }, 'but it is "package.json"'],
  ])('starts nothing elsewhere when there is no such Temporal profile: %o', (source, message) => {
    expect(() => readEnv(source)).toThrow(message);
  });

  it('accepts several encryption keys and refuses one of the wrong length', () => {
    expect(readEnv({ ENCRYPTION_KEYS: `${key},${key}` }).ENCRYPTION_KEYS).toContain(',');
    expect(() => readEnv({ ENCRYPTION_KEYS: 'k1:c2hvcnQ=' })).toThrow(/32 bytes/);
  });
});

describe('readRuntimeEnv', () => {
  it('names what only the supervisor or the operator can supply', () => {
    expect(() => readRuntimeEnv({ APP_SECRET: 'x'.repeat(32), ENCRYPTION_KEYS: key })).toThrow(
      /^DATABASE_URL must be .*not set.*\nTEMPORAL_ADDRESS must be .*not set/,
    );
  });

  it('types them as present', () => {
    const env = readRuntimeEnv({
      DATABASE_URL: 'postgres://user@127.0.0.1:5432/name',
      TEMPORAL_ADDRESS: '127.0.0.1:7233',
      APP_SECRET: 'x'.repeat(32),
      ENCRYPTION_KEYS: key,
    });
    const address: string = env.TEMPORAL_ADDRESS;
    expect(address).toBe('127.0.0.1:7233');
  });
});
