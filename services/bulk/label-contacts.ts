import type { Transaction } from '#db/client.ts';
import { insertContactEvents } from '#db/queries/contact-event/insert-contact-events.ts';
import { addToList, removeFromList } from '#db/queries/bulk/list-membership.ts';
import { tagContacts, untagContacts } from '#db/queries/bulk/tag-contacts.ts';
import { listRows } from '#db/queries/list/list-rows.ts';
import { ensureTags } from '#db/queries/tag/ensure-tags.ts';
import { tagRows } from '#db/queries/tag/tag-rows.ts';
import { labelEvents } from '#domain/bulk/label-event.ts';
import type { LabelAction } from '#domain/bulk/one-by-one.ts';
import type { Actor } from '#domain/workspace/actor.ts';
import { notFound } from '../not-found.ts';

export type Label = {
  kind: LabelAction;
  /** The tag's name or the list's id. */
  subject: string;
};

/** Who labels, and when. */
export type LabelledBy = { workspaceId: string; actor: Actor; at: Date };

/**
 * Puts contacts on or off a tag or list, in one statement, and says so in their timelines.
 * @returns whom that changed @throws AppError not_found
 */
export async function labelContacts(
  tx: Transaction,
  by: LabelledBy,
  contactIds: readonly string[],
  label: Label,
): Promise<string[]> {
  const { changed, name } = await setLabel(tx, by.workspaceId, contactIds, label);
  await insertContactEvents(
    tx,
    { ...by, type: labelEvents[label.kind], data: { name } },
    changed.map((contactId) => ({ contactId, enrollmentId: null })),
  );
  return changed;
}

async function setLabel(
  tx: Transaction,
  workspaceId: string,
  contactIds: readonly string[],
  { kind, subject }: Label,
): Promise<{ changed: string[]; name: string }> {
  if (kind === 'untag') {
    const name = await spellTag(tx, subject);
    return { changed: await untagContacts(tx, contactIds, name), name };
  }
  if (kind === 'tag') {
    const [name = subject] = await ensureTags(tx, workspaceId, [subject]);
    return { changed: await tagContacts(tx, contactIds, name), name };
  }
  const list = await listRows.find(tx, subject);
  if (!list) throw notFound('list');
  const { name } = list;
  if (kind === 'addToList') return { changed: await addToList(tx, contactIds, list), name };
  return { changed: await removeFromList(tx, contactIds, subject), name };
}

async function spellTag(tx: Transaction, name: string): Promise<string> {
  const known = await tagRows.list(tx);
  return known.find((tag) => tag.name.toLowerCase() === name.toLowerCase())?.name ?? name;
}
