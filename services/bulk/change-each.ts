import { AppError } from '#domain/shared/app-error.ts';
import type { VerbContext } from '../context.ts';

type Call = { ctx: VerbContext; input: { contactId: string } };

export type ContactChange = (call: Call) => Promise<unknown>;

/** Contacts changed at the same time: fast for a person, polite to the database. */
const atOnce = 6;
const batchSize = 100;

/**
 * Changes one contact after the other, each in a transaction of its own under the locks its sending
 * needs: many at once would hold up every dispatcher. Who refuses is passed over.
 * @param note called after each hundred with those it changed: undo knows of them whatever happens next
 * @returns how many were changed
 */
export async function changeEach(
  ctx: VerbContext,
  change: ContactChange,
  contactIds: readonly string[],
  note: (changedIds: readonly string[]) => Promise<void>,
): Promise<number> {
  const waiting = [...contactIds];
  let changed = 0;
  while (waiting.length > 0) {
    const batch = waiting.splice(0, batchSize);
    const done: string[] = [];
    const work = async () => {
      for (let contactId = batch.pop(); contactId; contactId = batch.pop()) {
        if (await isChanged(ctx, change, contactId)) done.push(contactId);
      }
    };
    await Promise.all(Array.from({ length: atOnce }, work));
    await note(done);
    changed += done.length;
  }
  return changed;
}

async function isChanged(
  ctx: VerbContext,
  change: ContactChange,
  contactId: string,
): Promise<boolean> {
  try {
    await change({ ctx, input: { contactId } });
    return true;
  } catch (error) {
    if (error instanceof AppError) return false;
    throw error;
  }
}
