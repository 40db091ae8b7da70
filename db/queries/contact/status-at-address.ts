import type { Transaction } from '../../client.ts';
import type { ContactRow } from './find-contact.ts';
import { readMailedStatus } from './read-mailed-status.ts';

/** A bounce is about an address: with another one, a contact is what its mails say. */
export async function statusAtAddress(
  tx: Transaction,
  { id, status, emailNormalized: former }: Pick<ContactRow, 'id' | 'status' | 'emailNormalized'>,
  emailNormalized: string,
): Promise<string> {
  const isAnother = status === 'Bounced' && former !== emailNormalized;
  return isAnother ? readMailedStatus(tx, id) : status;
}
