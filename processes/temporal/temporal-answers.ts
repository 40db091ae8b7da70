import { Connection } from '@temporalio/client';
import type { ClientConnectConfig } from '@temporalio/envconfig';

const deadlineMs = 3_000;

/** @returns whether this Temporal serves our namespace right now */
export async function temporalAnswers(config: ClientConnectConfig): Promise<boolean> {
  const connection = Connection.lazy(config.connectionOptions);
  try {
    await connection.withDeadline(Date.now() + deadlineMs, () =>
      connection.workflowService.describeNamespace({ namespace: config.namespace ?? 'default' }),
    );
    return true;
  } catch {
    return false;
  } finally {
    await connection.close();
  }
}
