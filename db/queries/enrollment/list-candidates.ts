import { and, asc, eq, inArray, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import type { ReasonCode } from '#domain/sending/reason-code.ts';
import type { Transaction } from '../../client.ts';
import { contacts, enrollments, suppressions } from '../../schema/index.ts';
import type { ContactMatch } from '../contact/contact-match.ts';
import { foundContactId, foundContacts } from '../contact/found-contacts.ts';
import { matchesContact } from '../contact/matches-contact.ts';

export type Candidate = {
  contactId: string;
  pausedAt: Date | null;
  /** Why the contact may not join a campaign; null = it may. */
  code: ReasonCode | null;
};

/** Contacts that would join a campaign, in the order in which they came into the workspace. */
export function listCandidates(
  tx: Transaction,
  who: { contactIds: readonly string[] } | { match: ContactMatch },
): Promise<Candidate[]> {
  const address = alias(suppressions, 'suppressed_address');
  const domain = alias(suppressions, 'suppressed_domain');
  const reason = sql`coalesce(${address.reason}, ${domain.reason})`;
  return tx
    .select({
      contactId: foundContactId,
      pausedAt: sql<Date | null>`${contacts.pausedAt}`.mapWith(contacts.pausedAt),
      code: sql<ReasonCode | null>`case
        when ${enrollments.id} is not null then 'duplicate_enrollment'
        when ${reason} = 'manual' then 'suppressed'
        when ${reason} is not null then ${reason}
        when ${contacts.status} = 'Bounced' then 'bounced'
        when ${contacts.status} = 'Replied' then 'replied'
      end`,
    })
    .from(foundContacts)
    .leftJoin(
      enrollments,
      and(
        eq(enrollments.contactId, contacts.id),
        inArray(enrollments.state, ['enrolled', 'active']),
      ),
    )
    .leftJoin(
      address,
      and(eq(address.scope, 'address'), eq(address.value, contacts.emailNormalized)),
    )
    .leftJoin(domain, and(eq(domain.scope, 'domain'), eq(domain.value, contacts.emailDomain)))
    .where(
      'match' in who
        ? matchesContact(tx, who.match)
        : sql`${contacts.id} in (select json_array_elements_text(${JSON.stringify(who.contactIds)}::json))`,
    )
    .orderBy(asc(contacts.createdAt), asc(contacts.id));
}
