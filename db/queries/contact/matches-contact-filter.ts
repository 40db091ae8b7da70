import { and, arrayContains, eq, exists, ilike, or, sql, type SQL } from 'drizzle-orm';
import type { ContactFilter } from '#domain/contact/contact-filter-input.ts';
import type { Transaction } from '../../client.ts';
import { contacts, enrollments } from '../../schema/index.ts';
import { isShownPaused } from './shown-status.ts';

/** The condition of a contact list; undefined = everybody. */
export function matchesContactFilter(tx: Transaction, filter: ContactFilter): SQL | undefined {
  const { status, q, campaignId, tag } = filter;
  return and(
    status === undefined ? undefined : hasStatus(status),
    q ? containsText(q) : undefined,
    campaignId === undefined ? undefined : isEnrolledIn(tx, campaignId),
    tag === undefined ? undefined : arrayContains(contacts.tags, [tag]),
  );
}

function hasStatus(status: string): SQL | undefined {
  if (status === 'Paused') return isShownPaused;
  return and(eq(contacts.status, status), sql`(${isShownPaused}) is not true`);
}

function containsText(q: string): SQL | undefined {
  const pattern = `%${q.replaceAll(/[\\%_]/g, String.raw`\$&`)}%`;
  return or(
    ...[contacts.name, contacts.email, contacts.company, contacts.role].map((column) =>
      ilike(column, pattern),
    ),
  );
}

function isEnrolledIn(tx: Transaction, campaignId: string): SQL {
  return exists(
    tx
      .select({ one: sql`1` })
      .from(enrollments)
      .where(and(eq(enrollments.contactId, contacts.id), eq(enrollments.campaignId, campaignId))),
  );
}
