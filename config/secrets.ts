import { randomBytes } from 'node:crypto';
import {
  closeSync,
  existsSync,
  fsyncSync,
  openSync,
  readFileSync,
  renameSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';
import { parseEnv } from 'node:util';
import type { Env } from './env.ts';

export type Secrets = {
  readonly APP_SECRET: string;
  readonly ENCRYPTION_KEYS: string;
  /** Of the embedded database's owner. */
  readonly POSTGRES_PASSWORD: string;
};

/**
 * The secrets of this installation: those of the environment, the others from `secrets.env` in the
 * data folder, which is made on the first start.
 * @param warn hears once that the new file must be backed up
 * @throws when the file is damaged, or missing beside a database that was sealed with it
 */
export function ensureSecrets(
  env: Pick<Env, 'DATA_DIR' | 'APP_SECRET' | 'ENCRYPTION_KEYS'>,
  warn: (line: string) => void,
): Secrets {
  const file = join(env.DATA_DIR, 'secrets.env');
  const kept = existsSync(file) ? readSecrets(file) : createSecrets(file, env.DATA_DIR, warn);
  return {
    ...kept,
    ...(env.APP_SECRET !== undefined && { APP_SECRET: env.APP_SECRET }),
    ...(env.ENCRYPTION_KEYS !== undefined && { ENCRYPTION_KEYS: env.ENCRYPTION_KEYS }),
  };
}

function readSecrets(file: string): Secrets {
  const { APP_SECRET, ENCRYPTION_KEYS, POSTGRES_PASSWORD } = parseEnv(readFileSync(file, 'utf8'));
  if (!APP_SECRET || !ENCRYPTION_KEYS || !POSTGRES_PASSWORD) {
    throw new Error(`${file} is damaged: restore it from its backup.`);
  }
  return { APP_SECRET, ENCRYPTION_KEYS, POSTGRES_PASSWORD };
}

function createSecrets(file: string, dataDir: string, warn: (line: string) => void): Secrets {
  if (existsSync(join(dataDir, 'postgres'))) {
    throw new Error(
      `${file} is missing, and the database beside it cannot be opened without it. Restore it from ` +
        `its backup, or move ${dataDir} away to start afresh.`,
    );
  }
  const secrets: Secrets = {
    APP_SECRET: randomBytes(32).toString('base64url'),
    ENCRYPTION_KEYS: `${randomBytes(4).toString('hex')}:${randomBytes(32).toString('base64')}`,
    POSTGRES_PASSWORD: randomBytes(24).toString('base64url'),
  };
  writeWhole(
    file,
    Object.entries(secrets)
      .map(([name, value]) => `${name}='${value}'\n`)
      .join(''),
  );
  warn(`Back up ${file}: without it no stored mailbox password can ever be read again.`);
  return secrets;
}

/** The file is there with all its content or not at all, even across a power cut. */
function writeWhole(file: string, content: string): void {
  const unfinished = `${file}.unfinished`;
  const descriptor = openSync(unfinished, 'w', 0o600);
  writeSync(descriptor, content);
  fsyncSync(descriptor);
  closeSync(descriptor);
  renameSync(unfinished, file);
}
