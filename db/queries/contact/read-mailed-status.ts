import { and, desc, eq, gt, or, sql } from 'drizzle-orm';
import { statusAfterSend, type ContactStatus } from '#domain/contact/contact-status.ts';
import type { Transaction } from '../../client.ts';
import { outboundEmails } from '../../schema/index.ts';

/** What the latest mail says of a contact who has neither replied nor bounced. */
export async function readMailedStatus(tx: Transaction, contactId: string): Promise<ContactStatus> {
  const { emailNumber, sentAt, updatedAt, state, softBounces } = outboundEmails;
  const [latest] = await tx
    .select({ emailNumber })
    .from(outboundEmails)
    .where(
      and(
        eq(outboundEmails.contactId, contactId),
        // What came back for now was sent, too.
        or(eq(state, 'sent'), gt(softBounces, 0)),
      ),
    )
    .orderBy(desc(sql`coalesce(${sentAt}, ${updatedAt})`), desc(emailNumber))
    .limit(1);
  return latest ? statusAfterSend(latest.emailNumber) : 'Not Sent';
}
