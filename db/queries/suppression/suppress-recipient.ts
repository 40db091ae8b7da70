import { eq } from 'drizzle-orm';
import { normalizeEmailAddress } from '#domain/email-address/normalize-email-address.ts';
import type { Transaction } from '../../client.ts';
import { outboundEmails, suppressions } from '../../schema/index.ts';

/**
 * This workspace never mails the address again that a mail went to; its contact may have another by now.
 * Idempotent; the first reason stays.
 */
export async function suppressRecipient(
  tx: Transaction,
  emailId: string,
  reason: 'unsubscribed' | 'bounced',
): Promise<void> {
  const { workspaceId, toAddress } = outboundEmails;
  const [mail] = await tx
    .select({ workspaceId, toAddress })
    .from(outboundEmails)
    .where(eq(outboundEmails.id, emailId));
  const value = mail && normalizeEmailAddress(mail.toAddress);
  if (!value) return;
  await tx
    .insert(suppressions)
    .values({ workspaceId: mail.workspaceId, scope: 'address', value, reason })
    .onConflictDoNothing();
}
