import { eq, inArray, or } from 'drizzle-orm';
import { rejectRow } from '#domain/import/row-rejection.ts';
import type { RejectedRow } from '#domain/import/read-contact-rows.ts';
import type { Transaction } from '../../client.ts';
import { contacts, notionLinks } from '../../schema/index.ts';
import type { NotionAcceptedRow } from './commit-notion-page.ts';

type Known = { id: string; emailNormalized: string; pageId: string | null; isDetached: boolean };

/**
 * Holds rows against the contacts and links there are. A linked page whose address was corrected in Notion
 * corrects its contact; an address that another page stands for already makes no second contact.
 */
export async function reconcilePages(
  tx: Transaction,
  rows: readonly NotionAcceptedRow[],
): Promise<{ accepted: NotionAcceptedRow[]; rejected: RejectedRow[] }> {
  const known = await findKnown(tx, rows);
  const accepted: NotionAcceptedRow[] = [];
  const rejected: RejectedRow[] = [];
  const seen = new Set<string>();
  for (const row of rows) {
    const { email, emailNormalized, emailDomain } = row.contact;
    const ofPage = known.find(({ pageId }) => pageId === row.pageId);
    const ofAddress = known.find((each) => each.emailNormalized === emailNormalized);
    const isTaken =
      seen.has(emailNormalized) ||
      (ofAddress !== undefined && ofPage !== undefined && ofAddress.id !== ofPage.id) ||
      (ofAddress?.pageId && ofAddress.pageId !== row.pageId && !ofAddress.isDetached);
    if (isTaken) {
      rejected.push(rejectRepeated(row));
      continue;
    }
    seen.add(emailNormalized);
    accepted.push(row);
    if (ofPage && ofPage.emailNormalized !== emailNormalized) {
      const address = { email, emailNormalized, emailDomain };
      await tx.update(contacts).set(address).where(eq(contacts.id, ofPage.id));
    }
  }
  return { accepted, rejected };
}

async function findKnown(tx: Transaction, rows: readonly NotionAcceptedRow[]): Promise<Known[]> {
  if (rows.length === 0) return [];
  const found = await tx
    .select({
      id: contacts.id,
      emailNormalized: contacts.emailNormalized,
      pageId: notionLinks.pageId,
      state: notionLinks.state,
    })
    .from(contacts)
    .leftJoin(notionLinks, eq(notionLinks.contactId, contacts.id))
    .where(
      or(
        inArray(
          contacts.emailNormalized,
          rows.map(({ contact }) => contact.emailNormalized),
        ),
        inArray(
          notionLinks.pageId,
          rows.map(({ pageId }) => pageId),
        ),
      ),
    );
  return found.map(({ state, ...each }) => ({ ...each, isDetached: state === 'detached' }));
}

function rejectRepeated({ record, line, contact }: NotionAcceptedRow): RejectedRow {
  const message = `Expected each address once, found "${contact.email}" again: another row of Notion has it.`;
  const rejection = rejectRow('duplicate_in_file', message, null);
  return { record, line, cells: [contact.email], rejection };
}
