import type { Transaction } from '../../client.ts';
import { customFields } from '../../schema/index.ts';
import { loadTypedFields } from './load-typed-fields.ts';
import { nextPosition } from './next-position.ts';

/** More than these do not come by themselves: each makes a contact dearer to write, and a form longer. */
const fieldsAtMost = 30;

/**
 * Has these names be fields, of texts, behind all others; those that are fields stay as they are. In a
 * transaction of its own: whoever writes values waits until it is over.
 */
export async function defineFields(
  tx: Transaction,
  workspaceId: string,
  names: readonly string[],
): Promise<void> {
  const known = await loadTypedFields(tx);
  const room = Math.max(fieldsAtMost - known.size, 0);
  const missing = names.filter((name) => !known.has(name.toLowerCase())).slice(0, room);
  if (missing.length === 0) return;
  const first = await nextPosition(tx);
  const fields = missing.map((name, at) => ({
    workspaceId,
    name,
    type: 'text' as const,
    position: first + at,
  }));
  // Another import may have the same names.
  await tx.insert(customFields).values(fields).onConflictDoNothing();
}
