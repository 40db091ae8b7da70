import { and, eq, inArray, ne } from 'drizzle-orm';
import type { Transaction } from '../../client.ts';
import { contacts, enrollments } from '../../schema/index.ts';

/** Live enrollments of the same campaign at the same e-mail domain, the given one left out. */
export function listCompanyEnrollments(
  tx: Transaction,
  of: { enrollmentId: string; campaignId: string; emailDomain: string },
) {
  return tx
    .select({
      id: enrollments.id,
      workspaceId: enrollments.workspaceId,
      contactId: enrollments.contactId,
      campaignId: enrollments.campaignId,
      mailboxId: enrollments.mailboxId,
    })
    .from(enrollments)
    .innerJoin(contacts, eq(contacts.id, enrollments.contactId))
    .where(
      and(
        eq(contacts.emailDomain, of.emailDomain),
        eq(enrollments.campaignId, of.campaignId),
        inArray(enrollments.state, ['enrolled', 'active']),
        ne(enrollments.id, of.enrollmentId),
      ),
    );
}
