import { eq } from 'drizzle-orm';
import { hearAnswer, takeTurn, type CallAnswer, type CallRate } from '#domain/notion/call-rate.ts';
import type { Transaction } from '../../client.ts';
import { notionConnections } from '../../schema/index.ts';

/**
 * Takes the connection's next turn to call Notion, unless it lies too far ahead to wait for.
 * @returns how long to wait until then, milliseconds, and whether the turn was taken
 */
export async function takeNotionTurn(
  tx: Transaction,
  connectionId: string,
  { nowMs, longestWaitMs }: { nowMs: number; longestWaitMs: number },
): Promise<{ waitMs: number; isTaken: boolean }> {
  const present = await lockRate(tx, connectionId);
  if (!present) return { waitMs: 0, isTaken: true };
  const { atMs, rate } = takeTurn(present, nowMs);
  const isTaken = atMs - nowMs <= longestWaitMs;
  if (isTaken) await storeRate(tx, connectionId, rate);
  return { waitMs: atMs - nowMs, isTaken };
}

/** Lets the connection's rate learn from an answer. */
export async function hearNotionAnswer(
  tx: Transaction,
  connectionId: string,
  { answer, nowMs }: { answer: CallAnswer; nowMs: number },
): Promise<void> {
  const present = await lockRate(tx, connectionId);
  if (present) await storeRate(tx, connectionId, hearAnswer(present, answer, nowMs));
}

async function lockRate(tx: Transaction, connectionId: string): Promise<CallRate | null> {
  const [row] = await tx
    .select({ rate: notionConnections.rate })
    .from(notionConnections)
    .where(eq(notionConnections.id, connectionId))
    .for('update');
  return row?.rate ?? null;
}

async function storeRate(tx: Transaction, connectionId: string, rate: CallRate): Promise<void> {
  await tx.update(notionConnections).set({ rate }).where(eq(notionConnections.id, connectionId));
}
