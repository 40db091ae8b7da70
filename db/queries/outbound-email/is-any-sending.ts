import { and, eq } from 'drizzle-orm';
import type { Transaction } from '../../client.ts';
import { outboundEmails } from '../../schema/index.ts';

/** Whether a mail to this contact is with the provider at this moment. */
export async function isAnySending(tx: Transaction, contactId: string): Promise<boolean> {
  const [row] = await tx
    .select({ id: outboundEmails.id })
    .from(outboundEmails)
    .where(and(eq(outboundEmails.contactId, contactId), eq(outboundEmails.state, 'sending')))
    .limit(1);
  return row !== undefined;
}
