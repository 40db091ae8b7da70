import type { Transaction } from '../../client.ts';
import type { ContactMatch } from './contact-match.ts';
import type { AfterContact, ContactOrdering } from './contact-order.ts';
import { listPageIds } from './list-page-ids.ts';
import { readOverviews } from './read-overviews.ts';
import type { ContactOverview } from './select-contact-overviews.ts';

export type ContactListQuery = {
  match: ContactMatch;
  sort: ContactOrdering;
  after: AfterContact | null;
  limit: number;
};

/** One page, in order. */
export async function listContactOverviews(
  tx: Transaction,
  query: ContactListQuery,
): Promise<ContactOverview[]> {
  // First who is on the page, then what belongs to them: joined at once, a planner whose statistics
  // are old joins everybody before it takes the first fifty.
  return readOverviews(tx, await listPageIds(tx, query));
}
