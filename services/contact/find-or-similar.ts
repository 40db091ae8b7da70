import type { Transaction } from '#db/client.ts';
import type { ContactListQuery } from '#db/queries/contact/list-contact-overviews.ts';
import { listSimilarIds } from '#db/queries/contact/list-similar-ids.ts';

/**
 * Those who match; if nobody has the text searched for, those who have one like it.
 * @param list reads those of one query
 * @param wasSimilar whether the page before this one showed the latter
 */
export async function findOrSimilar<Found>(
  tx: Transaction,
  query: ContactListQuery,
  list: (tx: Transaction, query: ContactListQuery) => Promise<Found[]>,
  wasSimilar = false,
): Promise<{ rows: Found[]; isSimilar: boolean }> {
  const rows = wasSimilar ? [] : await list(tx, query);
  const { q } = query.match;
  if (rows.length > 0 || !q || !(wasSimilar || query.after === null)) {
    return { rows, isSimilar: false };
  }
  const similarIds = await listSimilarIds(tx, q);
  if (similarIds.length === 0) return { rows: [], isSimilar: false };
  const similar = await list(tx, { ...query, match: { ...query.match, similarIds } });
  return { rows: similar, isSimilar: similar.length > 0 };
}
