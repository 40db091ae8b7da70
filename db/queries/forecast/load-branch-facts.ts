import { and, eq, inArray, sql } from 'drizzle-orm';
import type { BranchFacts } from '#domain/sequence/branch-facts.ts';
import type { Transaction } from '../../client.ts';
import { contacts, enrollments, inboundMessages } from '../../schema/index.ts';

/** What branches ask about the contacts of these campaigns, by contact. */
export async function loadBranchFacts(
  tx: Transaction,
  campaignIds: readonly string[],
): Promise<ReadonlyMap<string, BranchFacts>> {
  if (campaignIds.length === 0) return new Map();
  const rows = await tx
    .select({
      id: contacts.id,
      contact: {
        email: contacts.email,
        name: contacts.name,
        firstName: contacts.firstName,
        lastName: contacts.lastName,
        company: contacts.company,
        role: contacts.role,
        tags: contacts.tags,
        custom: contacts.custom,
      },
      hasReplied: sql<boolean>`exists (select 1 from ${inboundMessages} where ${and(
        eq(inboundMessages.contactId, contacts.id),
        eq(inboundMessages.class, 'reply'),
      )})`,
    })
    .from(enrollments)
    .innerJoin(contacts, eq(contacts.id, enrollments.contactId))
    .where(
      and(
        inArray(enrollments.campaignId, [...campaignIds]),
        inArray(enrollments.state, ['enrolled', 'active']),
      ),
    );
  return new Map(rows.map(({ id, ...facts }) => [id, facts]));
}
