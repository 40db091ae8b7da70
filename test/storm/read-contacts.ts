import { asc } from 'drizzle-orm';
import type { Transaction } from '#db/client.ts';
import { contacts, inboundMessages, outboundEmails } from '#db/schema/index.ts';
import { isContactStatus } from '#domain/contact/contact-status.ts';
import type { ProviderMail } from './provider-mail.ts';
import type { StormContact } from './storm-contact.ts';

/** Every contact of the workspace: what the ledger says beside what lies at the provider. */
export async function readContacts(
  tx: Transaction,
  found: {
    mails: readonly ProviderMail[];
    acceptedAt: ReadonlyMap<string, Date>;
    answered: ReadonlySet<string>;
  },
): Promise<StormContact[]> {
  const people = await tx.select().from(contacts).orderBy(asc(contacts.email));
  const ledger = await tx.select().from(outboundEmails).orderBy(asc(outboundEmails.emailNumber));
  const inbound = await tx.select().from(inboundMessages).orderBy(asc(inboundMessages.createdAt));
  const ledgerOf = Map.groupBy(ledger, ({ contactId }) => contactId);
  const mailsTo = Map.groupBy(found.mails, ({ to }) => to);
  return people.map(({ id, email: address, status }) => {
    if (!isContactStatus(status)) throw new Error(`${status} is no status`);
    const reply = inbound.find((mail) => mail.contactId === id && mail.class === 'reply');
    return {
      address,
      status,
      hasAnswered: found.answered.has(address),
      replyStoredAt: reply?.createdAt ?? null,
      ledger: (ledgerOf.get(id) ?? []).map((row) => ({
        id: row.id,
        number: row.emailNumber,
        state: row.state,
        claimedAt: row.sendingSince,
        providerMessageId: row.providerMessageId,
      })),
      mails: (mailsTo.get(address) ?? [])
        .map((mail) => ({ ...mail, acceptedAt: acceptanceOf(mail, found.acceptedAt) }))
        .toSorted((a, b) => a.acceptedAt.getTime() - b.acceptedAt.getTime()),
    };
  });
}

function acceptanceOf({ messageId }: ProviderMail, acceptedAt: ReadonlyMap<string, Date>): Date {
  const at = acceptedAt.get(messageId);
  if (!at) throw new Error(`${messageId} went out past the proxy`);
  return at;
}
