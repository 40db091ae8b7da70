import { and, eq, inArray, isNotNull, ne, or } from 'drizzle-orm';
import type { Transaction } from '../../client.ts';
import { contacts, enrollments } from '../../schema/index.ts';
import { inTrash } from '../contact/in-trash.ts';

/** Live enrollments of the same campaign at the same e-mail domain, the given one left out; also of who may come back out of the trash. */
export function listCompanyEnrollments(
  tx: Transaction,
  of: { enrollmentId: string; campaignId: string; emailDomain: string },
) {
  return inTrash(tx, async () =>
    tx
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
          or(inArray(enrollments.state, ['enrolled', 'active']), isNotNull(enrollments.frozen)),
          ne(enrollments.id, of.enrollmentId),
        ),
      ),
  );
}
