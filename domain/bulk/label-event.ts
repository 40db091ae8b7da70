import type { LabelAction } from './one-by-one.ts';

/** How tags and lists stand in a contact's timeline; the data of each is their `name`. */
export const labelEvents: Record<LabelAction, string> = {
  tag: 'contact.tagged',
  untag: 'contact.untagged',
  addToList: 'contact.listed',
  removeFromList: 'contact.unlisted',
};
