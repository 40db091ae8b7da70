import { and, asc, eq, inArray, isNull } from 'drizzle-orm';
import type { Transaction } from '../../client.ts';
import { steps } from '../../schema/index.ts';

export type StepRow = typeof steps.$inferSelect;

/** The sequences of these campaigns, each in order, without what was taken out. */
export async function listSteps(
  tx: Transaction,
  campaignIds: readonly string[],
): Promise<StepRow[]> {
  if (campaignIds.length === 0) return [];
  return tx
    .select()
    .from(steps)
    .where(and(inArray(steps.campaignId, [...campaignIds]), isNull(steps.removedAt)))
    .orderBy(asc(steps.campaignId), asc(steps.position));
}

export function listStepsOf(tx: Transaction, campaignId: string): Promise<StepRow[]> {
  return tx
    .select()
    .from(steps)
    .where(and(eq(steps.campaignId, campaignId), isNull(steps.removedAt)))
    .orderBy(asc(steps.position));
}
