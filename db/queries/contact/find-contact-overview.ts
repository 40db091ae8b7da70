import { eq } from 'drizzle-orm';
import type { Transaction } from '../../client.ts';
import { contacts } from '../../schema/index.ts';
import { selectContactOverviews, type ContactOverview } from './select-contact-overviews.ts';

export async function findContactOverview(
  tx: Transaction,
  contactId: string,
): Promise<ContactOverview | null> {
  const [row] = await selectContactOverviews(tx).where(eq(contacts.id, contactId));
  return row ?? null;
}
