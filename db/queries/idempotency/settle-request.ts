import { eq } from 'drizzle-orm';
import type { Transaction } from '../../client.ts';
import { idempotencyKeys } from '../../schema/index.ts';

/** Keeps the answer for repetitions; `answer` null = it failed and may be tried again. */
export async function settleRequest(
  tx: Transaction,
  key: string,
  answer: { status: number; body: unknown } | null,
): Promise<void> {
  if (answer) await tx.update(idempotencyKeys).set(answer).where(eq(idempotencyKeys.key, key));
  else await tx.delete(idempotencyKeys).where(eq(idempotencyKeys.key, key));
}
