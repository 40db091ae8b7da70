import type { Transaction } from '#db/client.ts';
import { selectMatching } from '#db/queries/contact/select-matching.ts';
import type { ContactFilter } from '#domain/contact/contact-filter-input.ts';
import { resolveContactFilter } from '../segment/resolve-contact-filter.ts';

/** Whom a bulk change is about: those named, or all that match now. @throws AppError not_found */
export async function findChosen(
  tx: Transaction,
  chosen: { contactIds?: string[] | undefined; filter?: ContactFilter | undefined },
  now: Date,
): Promise<string[]> {
  if (chosen.contactIds) return [...new Set(chosen.contactIds)];
  const rows = await selectMatching(tx, await resolveContactFilter(tx, chosen.filter ?? {}, now));
  return rows.map(({ id }) => id);
}
