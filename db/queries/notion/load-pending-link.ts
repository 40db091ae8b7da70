import { and, eq, sql } from 'drizzle-orm';
import type { Transaction } from '../../client.ts';
import {
  campaigns,
  contacts,
  enrollments,
  notionLinks,
  notionSources,
} from '../../schema/index.ts';
import type { NotionSourceRow } from './find-notion-source.ts';

export type PendingLink = {
  link: typeof notionLinks.$inferSelect;
  source: NotionSourceRow;
  /** What the contact shows at this moment. */
  status: string;
  enrollment: Pick<
    typeof enrollments.$inferSelect,
    'state' | 'sentCount' | 'lastSentAt' | 'nextDueAt'
  > | null;
  /** Statuses in Notion at which the campaign that is under way stops. */
  stopWords: readonly string[];
};

/** What a page is to show now: of several changes that wait, only the latest is ever told. */
export async function loadPendingLink(
  tx: Transaction,
  contactId: string,
): Promise<PendingLink | null> {
  const { state, sentCount, lastSentAt, nextDueAt } = enrollments;
  const [row] = await tx
    .select({
      link: notionLinks,
      source: notionSources,
      status: sql<string>`${contacts.shownStatus}`,
      enrollment: { state, sentCount, lastSentAt, nextDueAt },
      settings: campaigns.settings,
    })
    .from(notionLinks)
    .innerJoin(notionSources, eq(notionSources.id, notionLinks.sourceId))
    .innerJoin(contacts, eq(contacts.id, notionLinks.contactId))
    .leftJoin(enrollments, eq(enrollments.id, contacts.currentEnrollmentId))
    .leftJoin(campaigns, eq(campaigns.id, enrollments.campaignId))
    .where(and(eq(notionLinks.contactId, contactId), eq(notionLinks.state, 'pending')));
  if (!row) return null;
  const { settings, ...pending } = row;
  const isOpen = row.enrollment?.state === 'enrolled' || row.enrollment?.state === 'active';
  return { ...pending, stopWords: (isOpen && settings?.stopWhenNotionSays) || [] };
}
