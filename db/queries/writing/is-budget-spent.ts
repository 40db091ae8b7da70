import { eq, sum } from 'drizzle-orm';
import { monthOf } from '#domain/writing/month-of.ts';
import type { Transaction } from '../../client.ts';
import { writingMonths } from '../../schema/index.ts';
import { findWritingBudget } from './find-writing-budget.ts';

/** Whether the language model has cost the workspace in the month of `now` all that it may. */
export async function isBudgetSpent(
  tx: Transaction,
  workspaceId: string,
  now: Date,
): Promise<boolean> {
  const budget = await findWritingBudget(tx, workspaceId);
  if (budget === null) return false;
  const [row] = await tx
    .select({ microDollars: sum(writingMonths.microDollars).mapWith(Number) })
    .from(writingMonths)
    .where(eq(writingMonths.month, monthOf(now)));
  return (row?.microDollars ?? 0) >= budget;
}
