import { and, asc, eq, gt, max } from 'drizzle-orm';
import type { LiveEvent } from '#domain/shared/live-event.ts';
import type { Transaction } from '../../client.ts';
import { liveEvents } from '../../schema/index.ts';

/** Live events of the workspace after a sequence number, in order. */
export function listLiveEvents(
  tx: Transaction,
  query: { workspaceId: string; after: number },
): Promise<LiveEvent[]> {
  const { sequence, workspaceId, type, entityId } = liveEvents;
  return tx
    .select({ sequence, workspaceId, type, entityId })
    .from(liveEvents)
    .where(and(eq(workspaceId, query.workspaceId), gt(sequence, query.after)))
    .orderBy(asc(sequence));
}

/** @returns 0 when there is none */
export async function findLastSequence(tx: Transaction): Promise<number> {
  const [row] = await tx.select({ last: max(liveEvents.sequence) }).from(liveEvents);
  return row?.last ?? 0;
}
