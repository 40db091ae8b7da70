import type { Transaction } from '#db/client.ts';
import { inWorkspace } from '#db/in-workspace.ts';
import { isLostRace } from '#db/lost-race.ts';
import { insertAuditEntry } from '#db/queries/audit/insert-audit-entry.ts';
import { publishLiveEvent } from '#db/queries/live-event.ts';
import { insertOutboxEntries } from '#db/queries/outbox/insert-outbox-entries.ts';
import type { OutboxEntry } from '#db/queries/outbox/outbox-entry.ts';
import type { LiveEventType } from '#domain/shared/live-event.ts';
import type { OutboxCommand } from '#domain/shared/outbox-command.ts';
import type { VerbContext } from './context.ts';
import { giveUpAfter } from './give-up-after.ts';
import { deliverOwed } from './outbox/deliver-owed.ts';

/** What a verb writes beside its rows, all in the one transaction. */
export type Change = {
  tx: Transaction;
  /** Who did what, for the audit log; no secrets, no mail text. */
  audit: (verb: string, entityId: string | null, data?: Record<string, unknown>) => Promise<void>;
  /** Tells open pages; `entityId` null = many of that type. */
  announce: (type: LiveEventType, entityId: string | null) => Promise<void>;
  /** What Temporal must hear once this is committed. */
  owe: (command: OutboxCommand) => void;
};

/** A change that owes more leaves the rest to the relay, so that its caller need not wait for it. */
const deliveredAtOnce = 50;
/** How long a caller waits for Temporal to hear of a change that stands already. */
const patienceMs = 1_000;

/** A deadlock costs a second until PostgreSQL ends it; who loses more often than this is told. */
const mostAttempts = 4;

/**
 * Runs a change in one transaction of the caller's workspace, anew when it lost a race against another
 * one: `work` must leave nothing behind but what it writes. What it owes Temporal is delivered right
 * after the commit, or by the relay as soon as Temporal is back: the change stands either way.
 */
export async function changeWorkspace<T>(
  ctx: VerbContext,
  work: (change: Change) => Promise<T>,
): Promise<T> {
  const changed = await commitChange(ctx, work, 1);
  await giveUpAfter(patienceMs, deliverOwed(ctx, changed.entries.slice(0, deliveredAtOnce)));
  return changed.result;
}

async function commitChange<T>(
  ctx: VerbContext,
  work: (change: Change) => Promise<T>,
  attempt: number,
): Promise<{ result: T; entries: OutboxEntry[] }> {
  try {
    return await tryChange(ctx, work);
  } catch (error) {
    if (attempt === mostAttempts || !isLostRace(error)) throw error;
    return commitChange(ctx, work, attempt + 1);
  }
}

function tryChange<T>(ctx: VerbContext, work: (change: Change) => Promise<T>) {
  const { workspaceId, actor } = ctx.access;
  const commands: OutboxCommand[] = [];
  return inWorkspace(ctx.db, workspaceId, async (tx) => {
    const result = await work({
      tx,
      audit: (verb, entityId, data = {}) =>
        insertAuditEntry(tx, { workspaceId, actor, verb, entityId, data }),
      announce: (type, entityId) => publishLiveEvent(tx, { workspaceId, type, entityId }),
      owe: (command) => void commands.push(command),
    });
    return { result, entries: await insertOutboxEntries(tx, workspaceId, commands) };
  });
}
