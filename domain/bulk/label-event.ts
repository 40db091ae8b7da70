import type { BulkAction } from './bulk-action.ts';
import type { OneByOne } from './one-by-one.ts';

/** How tags and lists stand in a contact's timeline; the data of each is their `name`. */
export const labelEvents: Record<Exclude<BulkAction, OneByOne>, string> = {
  tag: 'contact.tagged',
  untag: 'contact.untagged',
  addToList: 'contact.listed',
  removeFromList: 'contact.unlisted',
};
