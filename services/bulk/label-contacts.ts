import type { Transaction } from '#db/client.ts';
import { addToList, removeFromList } from '#db/queries/bulk/list-membership.ts';
import { tagContacts, untagContacts } from '#db/queries/bulk/tag-contacts.ts';
import { listRows } from '#db/queries/list/list-rows.ts';
import { ensureTags } from '#db/queries/tag/ensure-tags.ts';
import { tagRows } from '#db/queries/tag/tag-rows.ts';
import type { BulkAction } from '#domain/bulk/bulk-action.ts';
import type { OneByOne } from '#domain/bulk/one-by-one.ts';
import { notFound } from '../not-found.ts';

export type Label = {
  kind: Exclude<BulkAction, OneByOne>;
  /** The tag's name or the list's id. */
  subject: string;
};

/** Puts contacts on or off a tag or list, in one statement. @returns whom that changed @throws AppError not_found */
export async function labelContacts(
  tx: Transaction,
  workspaceId: string,
  contactIds: readonly string[],
  { kind, subject }: Label,
): Promise<string[]> {
  if (kind === 'untag') return untagContacts(tx, contactIds, await spellTag(tx, subject));
  if (kind === 'tag') {
    const [name = subject] = await ensureTags(tx, workspaceId, [subject]);
    return tagContacts(tx, contactIds, name);
  }
  const list = await listRows.find(tx, subject);
  if (!list) throw notFound('list');
  if (kind === 'removeFromList') return removeFromList(tx, contactIds, subject);
  return addToList(tx, contactIds, list);
}

async function spellTag(tx: Transaction, name: string): Promise<string> {
  const known = await tagRows.list(tx);
  return known.find((tag) => tag.name.toLowerCase() === name.toLowerCase())?.name ?? name;
}
