import type { Transaction } from '../../client.ts';
import type { ContactMatch } from './contact-match.ts';
import { foundContactId, foundContacts } from './found-contacts.ts';
import { matchesContact } from './matches-contact.ts';

/** Ids of all who match, to be part of a larger statement. */
export function selectMatching(tx: Transaction, match: ContactMatch) {
  return tx.select({ id: foundContactId }).from(foundContacts).where(matchesContact(tx, match));
}
