import { and, eq } from 'drizzle-orm';
import type { Transaction } from '../../client.ts';
import { contacts, outboundEmails, suppressions } from '../../schema/index.ts';
import { inTrash } from '../contact/in-trash.ts';

export type Recipient = {
  contactId: string;
  /** That the mail went to; the contact may have another by now. */
  address: string;
  /** The latest enrollment of the contact. */
  currentEnrollmentId: string | null;
  isSuppressed: boolean;
};

/** To whom a mail of the ledger went, be they in the trash by now. */
export async function findRecipient(tx: Transaction, emailId: string): Promise<Recipient | null> {
  const [row] = await inTrash(tx, () =>
    tx
      .select({
        contactId: contacts.id,
        address: outboundEmails.toAddress,
        currentEnrollmentId: contacts.currentEnrollmentId,
        suppressionId: suppressions.id,
      })
      .from(outboundEmails)
      .innerJoin(contacts, eq(contacts.id, outboundEmails.contactId))
      .leftJoin(
        suppressions,
        and(eq(suppressions.scope, 'address'), eq(suppressions.value, contacts.emailNormalized)),
      )
      .where(eq(outboundEmails.id, emailId)),
  );
  if (!row) return null;
  const { suppressionId, ...recipient } = row;
  return { ...recipient, isSuppressed: suppressionId !== null };
}
