import type { AcceptedRow } from '#domain/import/read-contact-rows.ts';
import type { Transaction } from '../../client.ts';
import { ensureTags } from '../tag/ensure-tags.ts';

/** A statement takes some tens of thousands of parameters. */
const tagsPerStatement = 1_000;

/** Rows with their tags as the workspace spells them; tags it does not know yet are added. */
export async function spellTags(
  tx: Transaction,
  workspaceId: string,
  accepted: readonly AcceptedRow[],
): Promise<readonly AcceptedRow[]> {
  const all = accepted.flatMap(({ contact }) => contact.tags);
  if (all.length === 0) return accepted;
  // Of several spellings the first counts. In one order for all, so that two imports wait for each other
  // instead of deadlocking.
  const first = new Map(all.toReversed().map((tag) => [tag.toLowerCase(), tag]));
  const names = [...first.values()].toSorted();
  const spelt = new Map<string, string>();
  for (let from = 0; from < names.length; from += tagsPerStatement) {
    const known = await ensureTags(tx, workspaceId, names.slice(from, from + tagsPerStatement));
    for (const name of known) spelt.set(name.toLowerCase(), name);
  }
  return accepted.map((row) => {
    const tags = row.contact.tags.map((tag) => spelt.get(tag.toLowerCase()) ?? tag);
    return { ...row, contact: { ...row.contact, tags } };
  });
}
