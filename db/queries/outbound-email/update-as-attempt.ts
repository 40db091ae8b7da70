import { and, eq } from 'drizzle-orm';
import type { PgUpdateSetSource } from 'drizzle-orm/pg-core';
import type { Transaction } from '../../client.ts';
import { outboundEmails } from '../../schema/index.ts';

/** Another attempt has taken the email over; whatever this one wanted to write is no longer its business. */
export class SupersededAttemptError extends Error {
  override readonly name = 'SupersededAttemptError';
}

/**
 * Writes to a row in `sending` as the attempt that claimed it.
 * @throws SupersededAttemptError when a later attempt holds it
 */
export async function updateAsAttempt(
  tx: Transaction,
  claim: { emailId: string; attempt: number },
  values: PgUpdateSetSource<typeof outboundEmails>,
): Promise<void> {
  const updated = await tx
    .update(outboundEmails)
    .set(values)
    .where(
      and(
        eq(outboundEmails.id, claim.emailId),
        eq(outboundEmails.attempt, claim.attempt),
        eq(outboundEmails.state, 'sending'),
      ),
    )
    .returning({ id: outboundEmails.id });
  if (updated.length === 0) {
    throw new SupersededAttemptError(`attempt ${claim.attempt} of ${claim.emailId} was overtaken`);
  }
}
