import { eq } from 'drizzle-orm';
import type { TextSource } from '#domain/outbound-email/text-source.ts';
import type { Actor } from '#domain/workspace/actor.ts';
import type { Transaction } from '../../client.ts';
import { emailRevisions, outboundEmails } from '../../schema/index.ts';

/** Keeps the present text of a mail. @param by.actor null = the product itself */
export async function insertRevision(
  tx: Transaction,
  by: { emailId: string; source: TextSource; actor: Actor | null },
): Promise<void> {
  const [email] = await tx
    .select({
      workspaceId: outboundEmails.workspaceId,
      draftNumber: outboundEmails.draftNumber,
      subject: outboundEmails.subject,
      bodyText: outboundEmails.bodyText,
    })
    .from(outboundEmails)
    .where(eq(outboundEmails.id, by.emailId));
  if (!email) throw new Error(`outbound email ${by.emailId} does not exist in this workspace`);
  await tx.insert(emailRevisions).values({ ...email, ...by });
}
