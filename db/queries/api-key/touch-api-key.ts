import { eq } from 'drizzle-orm';
import type { Transaction } from '../../client.ts';
import { apiKeys } from '../../schema/index.ts';

export async function touchApiKey(tx: Transaction, apiKeyId: string, now: Date): Promise<void> {
  await tx.update(apiKeys).set({ lastUsedAt: now }).where(eq(apiKeys.id, apiKeyId));
}
