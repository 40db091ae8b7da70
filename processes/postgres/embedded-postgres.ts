import { usualPort } from '../machine/usual-port.ts';
import type { ChildPlan } from '../supervisor/child-plan.ts';
import { clearLeftoverPostmaster } from './clear-leftover-postmaster.ts';
import { openPostgresCluster, postgresUser } from './postgres-cluster.ts';
import { postgresAnswers } from './postgres-answers.ts';
import { postgresCommand } from './postgres-command.ts';

export type EmbeddedPostgres = {
  readonly plan: ChildPlan;
  /** Of the owner, on our database. */
  readonly url: string;
  /** Where its files really are. */
  readonly folder: string;
};

export const databaseName = 'followthrough';

/**
 * Prepares the database server of a data folder, creating its cluster on the first start.
 * @param ports.usual taken when it is free; `ports.meant` are for others
 */
export async function embeddedPostgres(options: {
  dataDir: string;
  password: string;
  ports: { usual: number; meant: readonly number[] };
}): Promise<EmbeddedPostgres> {
  const { dataDir, password, ports } = options;
  const cluster = openPostgresCluster(dataDir, password);
  const port = await usualPort(ports.usual, ports.meant);
  const server = `postgres://${postgresUser}:${password}@127.0.0.1:${port}`;
  return {
    url: `${server}/${databaseName}`,
    folder: cluster.folder,
    plan: {
      name: 'postgres',
      command: postgresCommand(cluster, port),
      prepare: () => clearLeftoverPostmaster(cluster.folder),
      isReady: () => postgresAnswers(`${server}/postgres`),
      readyWithinMs: 60_000,
    },
  };
}
