import { asc, eq, inArray } from 'drizzle-orm';
import type { Transaction } from '../../client.ts';
import { steps } from '../../schema/index.ts';

export type StepRow = typeof steps.$inferSelect;

/** The sequences of these campaigns, each in order. */
export async function listSteps(
  tx: Transaction,
  campaignIds: readonly string[],
): Promise<StepRow[]> {
  if (campaignIds.length === 0) return [];
  return tx
    .select()
    .from(steps)
    .where(inArray(steps.campaignId, [...campaignIds]))
    .orderBy(asc(steps.campaignId), asc(steps.position));
}

export function listStepsOf(tx: Transaction, campaignId: string): Promise<StepRow[]> {
  return tx
    .select()
    .from(steps)
    .where(eq(steps.campaignId, campaignId))
    .orderBy(asc(steps.position));
}
