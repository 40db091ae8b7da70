import { eq } from 'drizzle-orm';
import type { Transaction } from '../../client.ts';
import { enrollments, outboundEmails } from '../../schema/index.ts';

/** When the step after this email is due; null after the last. */
export async function nextDueAt(tx: Transaction, emailId: string): Promise<Date | null> {
  const [row] = await tx
    .select({ nextDueAt: enrollments.nextDueAt })
    .from(outboundEmails)
    .innerJoin(enrollments, eq(enrollments.id, outboundEmails.enrollmentId))
    .where(eq(outboundEmails.id, emailId));
  return row?.nextDueAt ?? null;
}
