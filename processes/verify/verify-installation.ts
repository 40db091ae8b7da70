import { Client, Connection } from '@temporalio/client';
import type { IntegrityDeps } from '#activities/integrity/integrity-deps.ts';
import { verifyWorkspace } from '#activities/integrity/verify-workspace.ts';
import type { RuntimeEnv } from '#config/env.ts';
import { createDatabase } from '#db/client.ts';
import { inWorkspace } from '#db/in-workspace.ts';
import { insertIntegrityCheck } from '#db/queries/integrity/insert-integrity-check.ts';
import { listWorkspaceIds } from '#db/queries/workspace/list-workspace-ids.ts';
import { temporalConnectConfig } from '../temporal/temporal-connect-config.ts';
import { createOpenMailbox } from '../worker/open-mailbox.ts';
import { createGoogle, readEncryptionKeys } from '../wiring.ts';
import { describeResult } from './describe-result.ts';

/**
 * Checks every workspace of a running installation and keeps each result, as the hourly check does.
 * @returns how many rows break an invariant
 */
export async function verifyInstallation(
  env: RuntimeEnv,
  print: (line: string) => void,
): Promise<number> {
  const database = createDatabase(env.DATABASE_URL, { max: 4 });
  const { connectionOptions, namespace = 'default' } = temporalConnectConfig(env);
  const connection = await Connection.connect(connectionOptions);
  try {
    return await verifyAll(
      {
        db: database.db,
        clock: () => new Date(),
        openMailbox: createOpenMailbox(createGoogle(env), readEncryptionKeys(env)),
        temporal: new Client({ connection, namespace }),
      },
      print,
    );
  } finally {
    await connection.close();
    await database.close();
  }
}

async function verifyAll(deps: IntegrityDeps, print: (line: string) => void): Promise<number> {
  let found = 0;
  const workspaceIds = await listWorkspaceIds(deps.db);
  for (const workspaceId of workspaceIds) {
    const result = await verifyWorkspace(deps, workspaceId);
    await inWorkspace(deps.db, workspaceId, (tx) => insertIntegrityCheck(tx, workspaceId, result));
    for (const line of describeResult(workspaceId, result)) print(line);
    found += result.checks.reduce((sum, check) => sum + check.found, 0);
  }
  const where = `in ${workspaceIds.length} workspace${workspaceIds.length === 1 ? '' : 's'}`;
  print(found === 0 ? `No finding ${where}.` : `${found} rows break an invariant ${where}.`);
  return found;
}
