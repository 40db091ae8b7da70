import { eq, inArray, or } from 'drizzle-orm';
import { rejectRow } from '#domain/import/row-rejection.ts';
import type { RejectedRow } from '#domain/import/read-contact-rows.ts';
import type { Transaction } from '../../client.ts';
import { contacts, notionLinks } from '../../schema/index.ts';
import { findMergedAddresses } from '../contact/find-merged-addresses.ts';
import { statusAtAddress } from '../contact/status-at-address.ts';
import type { NotionAcceptedRow } from './commit-notion-page.ts';

type Known = { id: string; emailNormalized: string; pageId: string | null; isDetached: boolean };

/**
 * Holds rows against the contacts and links there are. A linked page whose address was corrected in Notion
 * corrects its contact, unless that one was given up in a merge; an address that another page stands for already
 * makes no second contact.
 */
export async function reconcilePages(
  tx: Transaction,
  rows: readonly NotionAcceptedRow[],
): Promise<{ accepted: NotionAcceptedRow[]; rejected: RejectedRow[] }> {
  const known = await findKnown(tx, rows);
  const holders = new Map(known.map((each) => [each.emailNormalized, each]));
  const byPage = new Map(known.flatMap((each) => (each.pageId ? [[each.pageId, each]] : [])));
  await moveAddresses(tx, rows, { byPage, holders });
  const accepted: NotionAcceptedRow[] = [];
  const rejected: RejectedRow[] = [];
  const seen = new Set<string>();
  for (const row of rows) {
    const { emailNormalized } = row.contact;
    const ofPage = byPage.get(row.pageId);
    const holder = holders.get(emailNormalized);
    const isTaken =
      seen.has(emailNormalized) ||
      (holder !== undefined && ofPage !== undefined && holder !== ofPage) ||
      (holder?.pageId && holder.pageId !== row.pageId && !holder.isDetached);
    if (isTaken) rejected.push(rejectRepeated(row, seen.has(emailNormalized) ? undefined : holder));
    else accepted.push(row);
    seen.add(emailNormalized);
  }
  return { accepted, rejected };
}

/** Corrects addresses of linked pages, in the order in which they become free for one another. */
async function moveAddresses(
  tx: Transaction,
  rows: readonly NotionAcceptedRow[],
  { byPage, holders }: { byPage: ReadonlyMap<string, Known>; holders: Map<string, Known> },
): Promise<void> {
  const merged = await findMergedAddresses(
    tx,
    rows.map(({ contact }) => contact.emailNormalized),
  );
  let waiting = rows.filter(({ pageId, contact: { emailNormalized } }) => {
    const ofPage = byPage.get(pageId);
    const isOther = ofPage !== undefined && ofPage.emailNormalized !== emailNormalized;
    return isOther && !merged.has(emailNormalized);
  });
  for (;;) {
    const next = waiting.find(({ contact }) => !holders.has(contact.emailNormalized));
    const ofPage = next && byPage.get(next.pageId);
    if (!ofPage) return;
    await moveAddress(tx, ofPage.id, next);
    const { emailNormalized } = next.contact;
    holders.delete(ofPage.emailNormalized);
    holders.set(emailNormalized, ofPage);
    waiting = waiting.filter((row) => row !== next);
  }
}

/** Under the contact's lock: a reply that comes at this moment is not written over. */
async function moveAddress(
  tx: Transaction,
  contactId: string,
  { contact }: NotionAcceptedRow,
): Promise<void> {
  const { email, emailNormalized, emailDomain, flags } = contact;
  const isTheirs = eq(contacts.id, contactId);
  const [present] = await tx.select().from(contacts).where(isTheirs).for('no key update');
  if (!present) return;
  const status = await statusAtAddress(tx, present, emailNormalized);
  const address = { email, emailNormalized, emailDomain, flags, status };
  await tx.update(contacts).set(address).where(isTheirs);
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

function rejectRepeated(
  { record, line, contact }: NotionAcceptedRow,
  holder: Known | undefined,
): RejectedRow {
  const other = holder && !holder.pageId ? 'contact' : 'row of Notion';
  const message = `Expected each address once, found "${contact.email}" again: another ${other} has it.`;
  const rejection = rejectRow('duplicate_in_file', message, null);
  return { record, line, cells: [contact.email], rejection };
}
