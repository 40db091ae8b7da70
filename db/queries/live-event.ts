import { sql } from 'drizzle-orm';
import type { LiveEventType } from '#domain/shared/live-event.ts';
import type { Transaction } from '../client.ts';
import { liveEvents } from '../schema/index.ts';

/** The channel that tells servers of new live events; its payload is `<workspaceId>`. */
export const liveEventChannel = 'live_events';

/**
 * Tells open pages, once the transaction commits, that something changed.
 * @param event.entityId null = many of that type
 */
export async function publishLiveEvent(
  tx: Transaction,
  event: { workspaceId: string; type: LiveEventType; entityId: string | null },
): Promise<void> {
  await tx.insert(liveEvents).values(event);
  // PostgreSQL folds equal notifications of one transaction into one.
  await tx.execute(sql`select pg_notify(${liveEventChannel}, ${event.workspaceId})`);
}
