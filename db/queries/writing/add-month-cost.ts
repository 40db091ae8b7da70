import { sql } from 'drizzle-orm';
import { monthOf } from '#domain/writing/month-of.ts';
import type { Transaction } from '../../client.ts';
import { writingMonths } from '../../schema/index.ts';

type Cost = Required<Omit<typeof writingMonths.$inferInsert, 'month' | 'createdAt' | 'updatedAt'>>;

/** Adds what a call of a model has cost to the month of `now`. */
export async function addMonthCost(tx: Transaction, cost: Cost, now: Date): Promise<void> {
  const { answers, inputTokens, outputTokens, microDollars } = cost;
  await tx
    .insert(writingMonths)
    .values({ ...cost, month: monthOf(now) })
    .onConflictDoUpdate({
      target: [writingMonths.workspaceId, writingMonths.month, writingMonths.model],
      set: {
        answers: sql`${writingMonths.answers} + ${answers}`,
        inputTokens: sql`${writingMonths.inputTokens} + ${inputTokens}`,
        outputTokens: sql`${writingMonths.outputTokens} + ${outputTokens}`,
        microDollars: sql`${writingMonths.microDollars} + ${microDollars}`,
      },
    });
}
