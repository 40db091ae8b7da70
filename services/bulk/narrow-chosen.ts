import type { Transaction } from '#db/client.ts';
import { listPaused } from '#db/queries/bulk/list-paused.ts';
import type { OneByOne } from '#domain/bulk/one-by-one.ts';

/** Leaves out who is so already, so that undoing does not change them. */
export async function narrowChosen(
  tx: Transaction,
  kind: OneByOne,
  contactIds: readonly string[],
): Promise<string[]> {
  if (kind === 'delete') return [...contactIds];
  const paused = new Set(await listPaused(tx, contactIds));
  return contactIds.filter((id) => paused.has(id) === (kind === 'resume'));
}
