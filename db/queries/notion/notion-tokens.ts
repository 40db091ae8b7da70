import { eq } from 'drizzle-orm';
import type { Transaction } from '../../client.ts';
import { notionConnections } from '../../schema/index.ts';

/** As they are stored: sealed. */
export type SealedNotionTokens = { credentials: string; refreshToken: string | null };

/** The tokens of a connection, which nobody else renews meanwhile. */
export async function lockNotionTokens(
  tx: Transaction,
  connectionId: string,
): Promise<SealedNotionTokens | null> {
  const { id, credentials, refreshToken } = notionConnections;
  const [row] = await tx
    .select({ credentials, refreshToken })
    .from(notionConnections)
    .where(eq(id, connectionId))
    .for('update');
  return row ?? null;
}

export async function saveNotionTokens(
  tx: Transaction,
  connectionId: string,
  tokens: SealedNotionTokens,
): Promise<void> {
  await tx.update(notionConnections).set(tokens).where(eq(notionConnections.id, connectionId));
}
