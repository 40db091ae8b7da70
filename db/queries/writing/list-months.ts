import { asc, desc } from 'drizzle-orm';
import type { Transaction } from '../../client.ts';
import { writingMonths } from '../../schema/index.ts';

/** What each model has cost in each month, newest first. */
export function listMonths(tx: Transaction) {
  return tx
    .select()
    .from(writingMonths)
    .orderBy(desc(writingMonths.month), asc(writingMonths.model))
    .limit(500);
}
