import { spawnSync } from 'node:child_process';
import {
  chownSync,
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readlinkSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { postgresPrograms } from './postgres-programs.ts';
import { letThrough, reachablePrograms, sharedPlace } from './server-place.ts';
import { canEnter, serverAccount, type ServerAccount } from './server-account.ts';

/** A created database cluster: what a `postgres` process needs to serve it. */
export type PostgresCluster = {
  readonly folder: string;
  readonly programs: string;
  /** Whose process must serve it; undefined = ours. */
  readonly account: ServerAccount | undefined;
};

export const postgresUser = 'postgres';

/**
 * Opens the cluster of a data folder, creating it first if there is none. Creation happens aside and
 * is renamed into place, so that a kill in the middle leaves nothing half made.
 * @param password of the cluster's owner; counts only when the cluster is created
 */
export function openPostgresCluster(dataDir: string, password: string): PostgresCluster {
  const account = serverAccount();
  const programs = reachablePrograms(postgresPrograms(), account);
  const place = join(dataDir, 'postgres');
  if (account) letThrough(dataDir);
  demandTarget(place);
  if (!existsSync(place)) createCluster({ dataDir, place, programs, account, password });
  const folder = realpathSync(place);
  return { folder, programs, account: account && ownerOf(folder) };
}

function demandTarget(place: string): void {
  const link = lstatSync(place, { throwIfNoEntry: false });
  if (!link?.isSymbolicLink() || existsSync(place)) return;
  throw new Error(
    `The database of ${place} lies in ${readlinkSync(place)}, and that is gone. Bring it back, or ` +
      `remove the data folder to start afresh.`,
  );
}

function createCluster(options: {
  dataDir: string;
  place: string;
  programs: string;
  account: ServerAccount | undefined;
  password: string;
}): void {
  const { dataDir, place, programs, account, password } = options;
  const outside = account && !canEnter(account, dataDir);
  const unfinished = outside
    ? mkdtempSync(join(sharedPlace(), 'postgres-'))
    : join(dataDir, 'postgres.unfinished');
  if (!outside) rmSync(unfinished, { recursive: true, force: true });
  mkdirSync(unfinished, { recursive: true, mode: 0o700 });
  const passwordFile = `${unfinished}.password`;
  writeFileSync(passwordFile, password, { mode: 0o600 });
  try {
    for (const path of account ? [unfinished, passwordFile] : []) {
      chownSync(path, account?.uid ?? 0, account?.gid ?? 0);
    }
    runInitdb(programs, unfinished, passwordFile, account);
  } finally {
    rmSync(passwordFile, { force: true });
  }
  if (outside) symlinkSync(unfinished, place);
  else renameSync(unfinished, place);
}

function runInitdb(
  programs: string,
  folder: string,
  passwordFile: string,
  account: ServerAccount | undefined,
): void {
  const result = spawnSync(
    join(programs, 'bin', 'initdb'),
    [
      `--pgdata=${folder}`,
      `--username=${postgresUser}`,
      `--pwfile=${passwordFile}`,
      '--auth=scram-sha-256',
      '--encoding=UTF8',
      '--locale-provider=builtin',
      '--builtin-locale=C.UTF-8',
      '--locale=C',
    ],
    { ...account, encoding: 'utf8' },
  );
  if (result.error) throw result.error;
  if (result.status !== 0) throw new Error(`initdb failed: ${result.stderr.trim()}`);
}

/** An earlier start may have run as another user; a cluster is served by whoever made it. */
function ownerOf(folder: string): ServerAccount {
  const { uid, gid } = statSync(folder);
  return { uid, gid };
}
