import { accessSync, constants, existsSync, statfsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Env } from '#config/env.ts';
import { PidFile } from '#processes/supervisor/pid-file.ts';
import { ill, remark, well, type Finding } from './finding.ts';

const scarceBytes = 2 * 1024 ** 3;

/** The folder that holds everything, and the disk below it. */
export function examineDataFolder(env: Env): Finding[] {
  const supervisor = new PidFile(env.DATA_DIR, 'supervisor').living();
  return [
    examineWriting(env.DATA_DIR),
    examineDisk(env.DATA_DIR),
    examineSecrets(env.DATA_DIR),
    well('running', supervisor === undefined ? 'no' : `yes, supervisor pid ${supervisor}`),
  ];
}

function examineWriting(dataDir: string): Finding {
  try {
    accessSync(firstExisting(dataDir), constants.W_OK);
    return well('DATA_DIR', dataDir);
  } catch {
    return ill('DATA_DIR', `${dataDir} is not writable`, 'Give us the folder, or set DATA_DIR.');
  }
}

function examineDisk(dataDir: string): Finding {
  const { bavail, bsize } = statfsSync(firstExisting(dataDir));
  const freeBytes = bavail * bsize;
  const detail = `${(freeBytes / 1024 ** 3).toFixed(1)} GiB free`;
  if (freeBytes > scarceBytes) return well('disk', detail);
  return remark('disk', detail, 'Free some space: a full disk stops the database.');
}

function examineSecrets(dataDir: string): Finding {
  const file = join(dataDir, 'secrets.env');
  if (existsSync(file)) return well('secrets', `${file}; is it in your backup?`);
  if (!existsSync(join(dataDir, 'postgres'))) return well('secrets', 'made at the first start');
  return ill('secrets', `${file} is missing beside a database`, 'Restore it from your backup.');
}

function firstExisting(path: string): string {
  return existsSync(path) ? path : firstExisting(dirname(path));
}
