import { and, eq } from 'drizzle-orm';
import type { Transaction } from '../../client.ts';
import { campaigns } from '../../schema/index.ts';
import { among } from '../bulk/among.ts';

/** Those of these campaigns that had finished run again: somebody is under way in them. */
export async function reopenFinished(
  tx: Transaction,
  campaignIds: readonly string[],
): Promise<void> {
  await tx
    .update(campaigns)
    .set({ state: 'running', finishedAt: null })
    .where(and(eq(campaigns.state, 'finished'), among(campaigns.id, campaignIds)));
}
