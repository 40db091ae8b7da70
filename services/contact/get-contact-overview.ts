import type { Transaction } from '#db/client.ts';
import { findContactOverview } from '#db/queries/contact/find-contact-overview.ts';
import type { ContactOverview } from '#db/queries/contact/select-contact-overviews.ts';
import { notFound } from '../not-found.ts';

/** @throws AppError not_found */
export async function getContactOverview(
  tx: Transaction,
  contactId: string,
): Promise<ContactOverview> {
  const row = await findContactOverview(tx, contactId);
  if (!row) throw notFound('contact');
  return row;
}
