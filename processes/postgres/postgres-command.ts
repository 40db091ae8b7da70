import { join } from 'node:path';
import type { ServerAccount } from './server-account.ts';
import type { PostgresCluster } from './postgres-cluster.ts';

export type PostgresCommand = {
  readonly file: string;
  readonly args: readonly string[];
  readonly account: ServerAccount | undefined;
};

/**
 * The command line that serves a cluster on 127.0.0.1 only.
 * @param settings further server settings, for example `{ fsync: 'off' }` in tests
 */
export function postgresCommand(
  cluster: PostgresCluster,
  port: number,
  settings: Readonly<Record<string, string>> = {},
): PostgresCommand {
  const all = {
    listen_addresses: '127.0.0.1',
    port: String(port),
    unix_socket_directories: '',
    timezone: 'UTC',
    log_timezone: 'UTC',
    // After a crash one call instead of one per file: seconds less until it answers again.
    ...(process.platform === 'linux' && { recovery_init_sync_method: 'syncfs' }),
    ...settings,
  };
  return {
    file: join(cluster.programs, 'bin', 'postgres'),
    args: [
      '-D',
      cluster.folder,
      ...Object.entries(all).flatMap(([name, value]) => ['-c', `${name}=${value}`]),
    ],
    account: cluster.account,
  };
}
