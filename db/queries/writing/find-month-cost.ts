import { eq, sum } from 'drizzle-orm';
import { monthOf } from '#domain/writing/month-of.ts';
import type { Transaction } from '../../client.ts';
import { writingMonths } from '../../schema/index.ts';

/** What the language model has cost the workspace in the month of `now`, millionths of a US dollar. */
export async function findMonthCost(tx: Transaction, now: Date): Promise<number> {
  const [row] = await tx
    .select({ microDollars: sum(writingMonths.microDollars).mapWith(Number) })
    .from(writingMonths)
    .where(eq(writingMonths.month, monthOf(now)));
  return row?.microDollars ?? 0;
}
