import { and, eq } from 'drizzle-orm';
import type { Transaction } from '../../client.ts';
import { outboundEmails } from '../../schema/index.ts';

/** Puts a refused email back into the queue, with a draft of its own next time. */
export async function requeueFailedEmail(tx: Transaction, emailId: string): Promise<void> {
  await tx
    .update(outboundEmails)
    .set({ state: 'queued', providerDraftId: null })
    .where(and(eq(outboundEmails.id, emailId), eq(outboundEmails.state, 'failed')));
}
