import { execFileSync, spawnSync } from 'node:child_process';

export type ServerAccount = { readonly uid: number; readonly gid: number };

/**
 * PostgreSQL refuses to run as root, so root lends it the system account `postgres`, made if missing.
 * @returns undefined when this process is not root and the server may simply run as ourselves
 */
export function serverAccount(): ServerAccount | undefined {
  if (process.getuid?.() !== 0) return undefined;
  const known = findAccount('postgres');
  if (known) return known;
  execFileSync('useradd', ['--system', '--user-group', '--no-create-home', 'postgres']);
  const created = findAccount('postgres');
  if (!created) throw new Error('useradd made no account "postgres" for the database to run as.');
  return created;
}

/** Asks the kernel rather than reading mode bits, so that ACLs and mounts count as well. */
export function canEnter(account: ServerAccount, folder: string): boolean {
  return spawnSync('test', ['-x', folder], account).status === 0;
}

function findAccount(name: string): ServerAccount | undefined {
  const uid = spawnSync('id', ['-u', name], { encoding: 'utf8' });
  const gid = spawnSync('id', ['-g', name], { encoding: 'utf8' });
  if (uid.status !== 0 || gid.status !== 0) return undefined;
  return { uid: Number(uid.stdout), gid: Number(gid.stdout) };
}
