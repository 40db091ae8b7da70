import { and, desc, eq, inArray, isNull, lte, gte, or, sql } from 'drizzle-orm';
import { sharedChanges, type SharedVerb } from '#domain/contact/shared-change.ts';
import type { Transaction } from '../../client.ts';
import { auditLog, enrollments } from '../../schema/index.ts';
import type { ContactEventRow } from './list-contact-events.ts';

/**
 * What was done to the campaign, mailbox or workspace of a contact while it was enrolled, newest first.
 * Pausing a campaign of 100,000 contacts is one row, which all of their timelines show.
 */
export async function listSharedChanges(
  tx: Transaction,
  query: { contactId: string; after: { at: string; id: string } | null; limit: number },
): Promise<Pick<ContactEventRow, 'id' | 'type' | 'at' | 'actor' | 'enrollmentId' | 'data'>[]> {
  const { contactId, after, limit } = query;
  const rows = await tx
    .selectDistinctOn([auditLog.createdAt, auditLog.id], {
      id: auditLog.id,
      // The condition below lets no other pass.
      verb: sql<SharedVerb>`${auditLog.verb}`,
      at: auditLog.createdAt,
      actor: auditLog.actor,
      entityId: auditLog.entityId,
      enrollmentId: enrollments.id,
    })
    .from(enrollments)
    .innerJoin(
      auditLog,
      and(
        eq(auditLog.workspaceId, enrollments.workspaceId),
        or(
          eq(auditLog.entityId, enrollments.campaignId),
          eq(auditLog.entityId, enrollments.mailboxId),
          eq(auditLog.entityId, enrollments.workspaceId),
        ),
        inArray(auditLog.verb, Object.keys(sharedChanges)),
        gte(auditLog.createdAt, enrollments.createdAt),
        or(isNull(enrollments.finishedAt), lte(auditLog.createdAt, enrollments.finishedAt)),
      ),
    )
    .where(
      and(
        eq(enrollments.contactId, contactId),
        after
          ? sql`(${auditLog.createdAt}, ${auditLog.id}) < (${after.at}::timestamptz, ${after.id})`
          : undefined,
      ),
    )
    .orderBy(desc(auditLog.createdAt), desc(auditLog.id))
    .limit(limit);
  return rows.map(({ verb, entityId, ...row }) => ({
    ...row,
    type: sharedChanges[verb],
    data: { entityId },
  }));
}
