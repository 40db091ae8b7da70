import { and, eq, inArray, notInArray, sql } from 'drizzle-orm';
import type { RowBatch } from '#domain/import/batch-rows.ts';
import type { AcceptedRow } from '#domain/import/read-contact-rows.ts';
import type { Transaction } from '../../client.ts';
import { contacts, imports, notionLinks } from '../../schema/index.ts';
import { commitImportBatch } from '../import/commit-import-batch.ts';
import type { ImportRow } from '../import/find-import.ts';
import { reconcilePages } from './reconcile-pages.ts';

/** A row of Notion that became a contact. */
export type NotionAcceptedRow = AcceptedRow & {
  pageId: string;
  /** What the status property shows. */
  shownStatus: string | null;
};

/**
 * Commits one page of rows whole: contacts, rejections, counters, links to the Notion pages and where the
 * next page begins. A page that is linked already stays with its contact.
 */
export async function commitNotionPage(
  tx: Transaction,
  commit: {
    run: ImportRow;
    sourceId: string;
    batch: RowBatch & { accepted: NotionAcceptedRow[] };
    nextCursor: string | null;
    at: Date;
  },
): Promise<void> {
  const { run, sourceId, batch, nextCursor, at } = commit;
  const { accepted, rejected } = await reconcilePages(tx, batch.accepted);
  const known = { ...batch, accepted, rejected: [...batch.rejected, ...rejected] };
  await commitImportBatch(tx, { run, batch: known, at });
  await linkPages(tx, run.workspaceId, sourceId, accepted);
  await tx.update(imports).set({ notionCursor: nextCursor }).where(eq(imports.id, run.id));
}

/** Notion is told of changes from now on; a contact that was mailed before shows what it has become. */
async function linkPages(
  tx: Transaction,
  workspaceId: string,
  sourceId: string,
  rows: readonly NotionAcceptedRow[],
): Promise<void> {
  if (rows.length === 0) return;
  const pageOf = new Map(rows.map((row) => [row.contact.emailNormalized, row]));
  const people = await tx
    .select({
      id: contacts.id,
      emailNormalized: contacts.emailNormalized,
      isUntouched: sql<boolean>`${contacts.status} = 'Not Sent' and ${contacts.pausedAt} is null`,
    })
    .from(contacts)
    .where(inArray(contacts.emailNormalized, [...pageOf.keys()]));
  const links = people.flatMap(({ id, emailNormalized, isUntouched }) => {
    const row = pageOf.get(emailNormalized);
    if (!row) return [];
    return {
      contactId: id,
      workspaceId,
      sourceId,
      pageId: row.pageId,
      state: isUntouched ? ('synced' as const) : ('pending' as const),
      syncedVersion: isUntouched ? 1 : 0,
      seenStatus: row.shownStatus,
    };
  });
  if (links.length === 0) return;
  await forgetFormerContacts(tx, links);
  await tx
    .insert(notionLinks)
    .values(links)
    .onConflictDoUpdate({
      target: notionLinks.contactId,
      // The row was deleted in Notion and made anew.
      set: { pageId: sql`excluded.page_id`, sourceId, state: 'pending', problem: null },
      setWhere: eq(notionLinks.state, 'detached'),
    });
  await tx.execute(sql`
    update ${contacts} set notion_page_id = link.page_id
    from ${notionLinks} link
    where link.contact_id = ${contacts}.id and ${contacts}.notion_page_id is distinct from link.page_id
      and ${inArray(
        contacts.id,
        links.map(({ contactId }) => contactId),
      )}`);
}

/** A page whose contact is in the trash, where this sees nobody, has become a contact once more. */
async function forgetFormerContacts(
  tx: Transaction,
  links: readonly { contactId: string; pageId: string }[],
): Promise<void> {
  const pageIds = links.map(({ pageId }) => pageId);
  const contactIds = links.map(({ contactId }) => contactId);
  await tx.delete(notionLinks).where(
    and(
      // Through whichever connection: a page stands for one contact.
      inArray(notionLinks.pageId, pageIds),
      notInArray(notionLinks.contactId, contactIds),
    ),
  );
}
