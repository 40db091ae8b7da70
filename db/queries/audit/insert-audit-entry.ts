import type { Actor } from '#domain/workspace/actor.ts';
import type { Transaction } from '../../client.ts';
import { auditLog } from '../../schema/index.ts';

export async function insertAuditEntry(
  tx: Transaction,
  entry: {
    workspaceId: string;
    actor: Actor;
    verb: string;
    entityId: string | null;
    data: Record<string, unknown>;
  },
): Promise<void> {
  await tx.insert(auditLog).values(entry);
}
