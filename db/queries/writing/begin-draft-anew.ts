import { eq, sql } from 'drizzle-orm';
import type { Transaction } from '../../client.ts';
import { outboundEmails } from '../../schema/index.ts';

/** Makes a written mail a draft again; what the model wrote for the former one is not taken any more. */
export async function beginDraftAnew(
  tx: Transaction,
  emailId: string,
  instruction: string | null,
): Promise<void> {
  await tx
    .update(outboundEmails)
    .set({
      state: 'draft',
      instruction,
      draftNumber: sql`${outboundEmails.draftNumber} + 1`,
    })
    .where(eq(outboundEmails.id, emailId));
}
