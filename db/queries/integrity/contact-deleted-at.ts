import { eq, max } from 'drizzle-orm';
import type { Transaction } from '../../client.ts';
import { auditLog } from '../../schema/index.ts';

/** When a contact, and with it the rows of its mails, was last deleted; null = never. */
export async function contactDeletedAt(tx: Transaction): Promise<Date | null> {
  const [row] = await tx
    .select({ at: max(auditLog.createdAt) })
    .from(auditLog)
    .where(eq(auditLog.verb, 'deleteContact'));
  return row?.at ?? null;
}
